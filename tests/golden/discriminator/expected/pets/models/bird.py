"""The type Bird."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Bird: TypeAlias = "models.Parrot | models.Penguin | Unknown"
"""The schema Bird."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(
        value,
        "kind",
        models,
        {"Parrot": "Parrot", "Penguin": "Penguin", "emperor": "Penguin", "king": "Penguin"},
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="kind",
        checks=(
            (("Parrot",), partial(arguments.model, cls=models.Parrot)),
            (("Penguin", "emperor", "king"), partial(arguments.model, cls=models.Penguin)),
        ),
    )
