"""The type Pet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Pet: TypeAlias = "models.Cat | models.Other"
"""The schema Pet."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.discriminated(value, "kind", models, {"Cat": "Cat", "Other": "Other"}, "Other")


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.chosen(
        name,
        value,
        wire="kind",
        checks=(
            (("Cat",), partial(arguments.model, cls=models.Cat)),
            (("Other",), partial(arguments.model, cls=models.Other)),
        ),
        is_open=True,
    )
