"""The type TreesBranchesResponse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

TreesBranchesResponse: TypeAlias = "dict[str, TreesBranchesResponse]"
"""The schema TreesBranchesResponse."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return fields.mapping(value, lambda value: unions.named(value, models, "TreesBranchesResponse"))


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return arguments.mapping(
        name, value, item=partial(unions.checked_as, models=models, alias="TreesBranchesResponse")
    )
