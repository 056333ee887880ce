"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .carp import Carp
    from .cat import Cat
    from .cat_kind import CatKind
    from .cat_mood import CatMood
    from .dog import Dog
    from .dog_kind import DogKind
    from .dog_mood import DogMood
    from .pet import Pet

__all__: list[str] = ["Carp", "Cat", "CatKind", "CatMood", "Dog", "DogKind", "DogMood", "Pet"]

_MODULES: dict[str, str] = {
    "Carp": "carp",
    "Cat": "cat",
    "CatKind": "cat_kind",
    "CatMood": "cat_mood",
    "Dog": "dog",
    "DogKind": "dog_kind",
    "DogMood": "dog_mood",
    "Pet": "pet",
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
