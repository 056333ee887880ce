"""The type Folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import arguments, fields, keys

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Folder: TypeAlias = "dict[str, int | str]"
"""The schema Folder."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return keys.read(value, {"^a": fields.integer}, rest=fields.string)


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return keys.checked(name, value, patterns={"^a": arguments.integer}, rest=arguments.string)
