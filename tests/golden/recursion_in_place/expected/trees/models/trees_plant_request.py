"""The type TreesPlantRequest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

TreesPlantRequest: TypeAlias = "list[str | TreesPlantRequest | Unknown]"
"""The schema TreesPlantRequest."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return fields.array(
        value,
        lambda value: unions.union(
            value, fields.string, lambda value: unions.named(value, models, "TreesPlantRequest")
        ),
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return arguments.array(
        name,
        value,
        item=partial(
            unions.checked,
            checks=(
                arguments.string,
                partial(unions.checked_as, models=models, alias="TreesPlantRequest"),
            ),
        ),
    )
