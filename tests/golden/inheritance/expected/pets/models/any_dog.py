"""The type AnyDog."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import keys, unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

AnyDog: TypeAlias = "models.Puppy | models.Dog"
"""Dog, or what builds on it: `kind` says."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(
        value,
        "kind",
        models,
        {"Puppy": "Puppy", "Dog": "Dog", "pup": "Puppy", "hound": "Dog"},
        "Dog",
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="kind",
        checks=(
            (("Puppy", "pup"), partial(keys.model, cls=models.Puppy)),
            (("Dog", "hound"), partial(keys.model, cls=models.Dog)),
        ),
        is_open=True,
    )
