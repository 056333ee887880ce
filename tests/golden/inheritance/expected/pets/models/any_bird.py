"""The type AnyBird."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import keys, unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

AnyBird: TypeAlias = "models.Parrot | models.Bird"
"""Bird, or what builds on it: `sort` says."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(value, "sort", models, {"Parrot": "Parrot", "Bird": "Bird"}, "Bird")


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="sort",
        checks=(
            (("Parrot",), partial(keys.model, cls=models.Parrot)),
            (("Bird",), partial(keys.model, cls=models.Bird)),
        ),
        is_open=True,
    )
