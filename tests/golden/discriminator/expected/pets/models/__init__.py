"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .base import Base
    from .bird import Bird
    from .carp import Carp
    from .cat import Cat
    from .dog import Dog
    from .parrot import Parrot
    from .penguin import Penguin
    from .penguin_kind import PenguinKind
    from .pet import Pet
    from .trout import Trout

__all__: list[str] = [
    "Base",
    "Bird",
    "Carp",
    "Cat",
    "Dog",
    "Parrot",
    "Penguin",
    "PenguinKind",
    "Pet",
    "Trout",
]

_MODULES: dict[str, str] = {
    "Base": "base",
    "Bird": "bird",
    "Carp": "carp",
    "Cat": "cat",
    "Dog": "dog",
    "Parrot": "parrot",
    "Penguin": "penguin",
    "PenguinKind": "penguin_kind",
    "Pet": "pet",
    "Trout": "trout",
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
