"""The type Times."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, formats, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Times: TypeAlias = "list[date | Times | Unknown]"
"""The schema Times."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return fields.array(
        value,
        lambda value: unions.union(
            value, formats.date, lambda value: unions.named(value, models, "Times")
        ),
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return arguments.array(
        name,
        value,
        item=partial(
            unions.checked,
            checks=(arguments.date, partial(unions.checked_as, models=models, alias="Times")),
        ),
    )
