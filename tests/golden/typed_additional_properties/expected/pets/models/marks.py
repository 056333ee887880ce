"""The type Marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import arguments, fields, keys
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Marks: TypeAlias = "dict[str, str | Unknown]"
"""The schema Marks."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return keys.read(value, {"^x-": fields.string})


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return keys.checked(name, value, patterns={"^x-": arguments.string})
