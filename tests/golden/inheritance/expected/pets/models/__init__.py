"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .any_bird import AnyBird
    from .any_dog import AnyDog
    from .any_pet import AnyPet
    from .bird import Bird
    from .cat import Cat
    from .dog import Dog
    from .parrot import Parrot
    from .person import Person
    from .pet import Pet
    from .puppy import Puppy
    from .stray import Stray

__all__: list[str] = [
    "AnyBird",
    "AnyDog",
    "AnyPet",
    "Bird",
    "Cat",
    "Dog",
    "Parrot",
    "Person",
    "Pet",
    "Puppy",
    "Stray",
]

_MODULES: dict[str, str] = {
    "AnyBird": "any_bird",
    "AnyDog": "any_dog",
    "AnyPet": "any_pet",
    "Bird": "bird",
    "Cat": "cat",
    "Dog": "dog",
    "Parrot": "parrot",
    "Person": "person",
    "Pet": "pet",
    "Puppy": "puppy",
    "Stray": "stray",
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
