"""The type Unnamed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Unnamed: TypeAlias = "models.Cat | str | Unknown"
"""The schema Unnamed."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(value, models.Cat.from_dict, fields.string)


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name, value, checks=(partial(arguments.model, cls=models.Cat), arguments.string)
    )
