"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._cat_dict import CatDict
    from ._dog_dict import DogDict
    from ._fish_dict import FishDict
    from ._person_dict import PersonDict
    from .cat import Cat
    from .dog import Dog
    from .fish import Fish
    from .person import Person
    from .pet import Pet

__all__: list[str] = [
    "CatDict",
    "DogDict",
    "FishDict",
    "PersonDict",
    "Cat",
    "Dog",
    "Fish",
    "Person",
    "Pet",
]

_MODULES: dict[str, str] = {
    "CatDict": "_cat_dict",
    "DogDict": "_dog_dict",
    "FishDict": "_fish_dict",
    "PersonDict": "_person_dict",
    "Cat": "cat",
    "Dog": "dog",
    "Fish": "fish",
    "Person": "person",
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
