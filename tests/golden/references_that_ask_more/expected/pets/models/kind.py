"""The type Kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Kind: TypeAlias = "int | Unknown"
"""The schema Kind."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(value, fields.integer, fields.integer)


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name,
        value,
        checks=(partial(arguments.choice, values=(1,)), partial(arguments.choice, values=(2,))),
    )
