"""The type Pet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import keys, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Pet: TypeAlias = "models.PetVariant1 | models.PetVariant2 | Unknown"
"""The schema Pet."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(value, models.PetVariant1.from_dict, models.PetVariant2.from_dict)


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name,
        value,
        checks=(
            partial(keys.model, cls=models.PetVariant1),
            partial(keys.model, cls=models.PetVariant2),
        ),
    )
