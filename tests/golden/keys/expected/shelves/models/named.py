"""The type Named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import arguments, fields, keys

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Named: TypeAlias = "dict[str, int | bool]"
"""The schema Named."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return keys.read(value, {"^n-": fields.integer}, rest=fields.boolean)


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return keys.checked(name, value, patterns={"^n-": arguments.integer}, rest=arguments.boolean)
