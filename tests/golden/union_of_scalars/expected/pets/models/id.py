"""The type Id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import fields, unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

    from .._runtime.unions import Unknown

Id: TypeAlias = "int | str | Unknown"
"""Old pets have a number."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(value, fields.integer, fields.string)
