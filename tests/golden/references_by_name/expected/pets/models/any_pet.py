"""The type AnyPet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

AnyPet: TypeAlias = "models.Cat | models.Pet"
"""Pet, or what builds on it: `kind` says."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(
        value, "kind", models, {"Cat": "Cat", "Pet": "Pet", "cat": "Cat"}, "Pet"
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="kind",
        checks=(
            (("Cat", "cat"), partial(arguments.model, cls=models.Cat)),
            (("Pet",), partial(arguments.model, cls=models.Pet)),
        ),
        is_open=True,
    )
