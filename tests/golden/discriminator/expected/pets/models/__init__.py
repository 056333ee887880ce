"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .base import Base
    from .bird import Bird
    from .cat import Cat
    from .dog import Dog
    from .parrot import Parrot
    from .penguin import Penguin
    from .penguin_kind import PenguinKind
    from .pet import Pet

__all__: list[str] = ["Base", "Bird", "Cat", "Dog", "Parrot", "Penguin", "PenguinKind", "Pet"]

_MODULES: dict[str, str] = {
    "Base": "base",
    "Bird": "bird",
    "Cat": "cat",
    "Dog": "dog",
    "Parrot": "parrot",
    "Penguin": "penguin",
    "PenguinKind": "penguin_kind",
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
