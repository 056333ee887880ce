"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .order import Order
    from .pet import Pet
    from .pet_toy import PetToy
    from .pet_toy_inline import PetToyInline
    from .pet_toy_schema import pet_toySchema
    from .pet_vote import PetVote

__all__: list[str] = ["Order", "Pet", "PetToy", "PetToyInline", "pet_toySchema", "PetVote"]

_MODULES: dict[str, str] = {
    "Order": "order",
    "Pet": "pet",
    "PetToy": "pet_toy",
    "PetToyInline": "pet_toy_inline",
    "pet_toySchema": "pet_toy_schema",
    "PetVote": "pet_vote",
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
