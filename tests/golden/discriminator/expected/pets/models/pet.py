"""The type Pet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, keys, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Pet: TypeAlias = "models.Cat | models.Dog | models.Bird | models.Carp | models.Trout | Unknown"
"""The schema Pet."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(
        value,
        "kind",
        models,
        {
            "Cat": "Cat",
            "Dog": "Dog",
            "Bird": "Bird",
            "Carp": "Carp",
            "Trout": "Trout",
            "Parrot": "Bird",
            "Penguin": "Bird",
            "emperor": "Bird",
            "king": "Bird",
            "kitty": "Cat",
            "hound": "Dog",
            "fish": ("Carp", "Trout"),
        },
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="kind",
        checks=(
            (("Cat", "kitty"), partial(arguments.model, cls=models.Cat)),
            (("Dog", "hound"), partial(arguments.model, cls=models.Dog)),
            (
                ("Bird", "Parrot", "Penguin", "emperor", "king"),
                partial(unions.checked_as, models=models, alias="Bird"),
            ),
            (("Carp", "fish"), partial(keys.model, cls=models.Carp)),
            (("Trout", "fish"), partial(keys.model, cls=models.Trout)),
        ),
    )
