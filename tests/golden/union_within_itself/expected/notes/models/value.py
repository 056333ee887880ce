"""The type Value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Value: TypeAlias = "str | float | list[Value] | dict[str, Value] | Unknown"
"""Any value."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(
        value,
        fields.string,
        fields.number,
        lambda value: fields.array(value, lambda value: unions.named(value, models, "Value")),
        lambda value: fields.mapping(value, lambda value: unions.named(value, models, "Value")),
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name,
        value,
        checks=(
            partial(arguments.string, max_length=100),
            arguments.number,
            partial(arguments.array, item=partial(unions.checked_as, models=models, alias="Value")),
            partial(
                arguments.mapping, item=partial(unions.checked_as, models=models, alias="Value")
            ),
        ),
    )
