"""The type AnyPet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import keys, unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

AnyPet: TypeAlias = "models.Cat | models.Dog | models.AnyBird | models.Puppy | models.Pet"
"""Pet, or what builds on it: `kind` says."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(
        value,
        "kind",
        models,
        {
            "Cat": "Cat",
            "Dog": "Dog",
            "Bird": "AnyBird",
            "Puppy": "Puppy",
            "Pet": "Pet",
            "pup": "Puppy",
            "kitty": "Cat",
            "hound": "Dog",
        },
        "Pet",
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="kind",
        checks=(
            (("Cat", "kitty"), partial(keys.model, cls=models.Cat)),
            (("Dog", "hound"), partial(keys.model, cls=models.Dog)),
            (("Bird",), partial(unions.checked_as, models=models, alias="AnyBird")),
            (("Puppy", "pup"), partial(keys.model, cls=models.Puppy)),
            (("Pet",), partial(keys.model, cls=models.Pet)),
        ),
        is_open=True,
    )
