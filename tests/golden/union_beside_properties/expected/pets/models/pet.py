"""The type Pet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, keys, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Pet: TypeAlias = "models.Cat | models.Dog | Unknown"
"""A cat or a dog, both of which say all that stands here."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(value, "kind", models, {"Cat": "Cat", "Dog": "Dog", "cat": "Cat"})


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="kind",
        checks=(
            (("Cat", "cat"), partial(keys.model, cls=models.Cat)),
            (("Dog",), partial(arguments.model, cls=models.Dog)),
        ),
    )
