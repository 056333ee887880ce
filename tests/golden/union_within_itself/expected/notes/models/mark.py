"""The type Mark."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Mark: TypeAlias = "int | models.MarkString | str | Unknown | None"
"""The schema Mark."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return fields.nullable(
        value,
        lambda value: unions.union(
            value, fields.integer, lambda value: fields.choice(value, models.MarkString)
        ),
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name,
        value,
        checks=(
            partial(arguments.integer, minimum=1, maximum=6),
            partial(arguments.choice, values=("a", "b")),
        ),
        nullable=True,
    )
