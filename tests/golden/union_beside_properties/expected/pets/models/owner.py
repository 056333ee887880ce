"""The type Owner."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Owner: TypeAlias = "models.OwnerPerson | str | Unknown"
"""The schema Owner."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(value, models.OwnerPerson.from_dict, fields.string)


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name, value, checks=(partial(arguments.model, cls=models.OwnerPerson), arguments.string)
    )
