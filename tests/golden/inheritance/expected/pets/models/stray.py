"""The type Stray."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Stray: TypeAlias = "models.AnyPet"
"""Nobody's."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.named(value, models, "AnyPet")


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked_as(name, value, models=models, alias="AnyPet")
