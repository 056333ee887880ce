"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._move_from_dict import MoveFromDict
    from ._move_gift_dict import MoveGiftDict
    from ._move_sale_dict import MoveSaleDict
    from .cat import Cat
    from .dog import Dog
    from .move import Move
    from .move_from import MoveFrom
    from .move_gift import MoveGift
    from .move_sale import MoveSale
    from .owner import Owner
    from .owner_person import OwnerPerson
    from .person import Person
    from .pet import Pet
    from .sale import Sale

__all__: list[str] = [
    "MoveFromDict",
    "MoveGiftDict",
    "MoveSaleDict",
    "Cat",
    "Dog",
    "Move",
    "MoveFrom",
    "MoveGift",
    "MoveSale",
    "Owner",
    "OwnerPerson",
    "Person",
    "Pet",
    "Sale",
]

_MODULES: dict[str, str] = {
    "MoveFromDict": "_move_from_dict",
    "MoveGiftDict": "_move_gift_dict",
    "MoveSaleDict": "_move_sale_dict",
    "Cat": "cat",
    "Dog": "dog",
    "Move": "move",
    "MoveFrom": "move_from",
    "MoveGift": "move_gift",
    "MoveSale": "move_sale",
    "Owner": "owner",
    "OwnerPerson": "owner_person",
    "Person": "person",
    "Pet": "pet",
    "Sale": "sale",
}


def __getattr__(name: str) -> Any:
    """Load the module of a model at the first use of its name (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Every model, loaded or not."""
    return sorted(__all__)
