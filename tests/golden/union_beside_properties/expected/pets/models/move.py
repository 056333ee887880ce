"""The type Move."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Move: TypeAlias = "models.MoveSale | models.MoveGift | Unknown"
"""How a pet came to another home."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(value, models.MoveSale.from_dict, models.MoveGift.from_dict)


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name,
        value,
        checks=(
            partial(arguments.model, cls=models.MoveSale),
            partial(arguments.model, cls=models.MoveGift),
        ),
    )
