"""The type Id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Id: TypeAlias = "int | str | Unknown"
"""Old pets have a number."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(value, fields.integer, fields.string)


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(name, value, checks=(arguments.integer, arguments.string))
