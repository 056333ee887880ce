"""The type Mapped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Mapped: TypeAlias = "models.Cat | models.Dog | Unknown"
"""The schema Mapped."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(value, "kind", models, {"Cat": "Cat", "Dog": "Dog"})


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="kind",
        checks=(
            (("Cat",), partial(arguments.model, cls=models.Cat)),
            (("Dog",), partial(arguments.model, cls=models.Dog)),
        ),
    )
