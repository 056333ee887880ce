"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .kitten import Kitten
    from .kitten_mood import KittenMood
    from .name import Name
    from .pet import Pet
    from .pet_mood import PetMood
    from .short_name import ShortName

__all__: list[str] = ["Kitten", "KittenMood", "Name", "Pet", "PetMood", "ShortName"]

_MODULES: dict[str, str] = {
    "Kitten": "kitten",
    "KittenMood": "kitten_mood",
    "Name": "name",
    "Pet": "pet",
    "PetMood": "pet_mood",
    "ShortName": "short_name",
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
