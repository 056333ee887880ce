"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._cat_dict import CatDict
    from ._dog_dict import DogDict
    from ._pet_few_dict import PetFewDict
    from .cat import Cat
    from .dog import Dog
    from .named import Named
    from .pet import Pet
    from .pet_code import PetCode
    from .pet_few import PetFew

__all__: list[str] = [
    "CatDict",
    "DogDict",
    "PetFewDict",
    "Cat",
    "Dog",
    "Named",
    "Pet",
    "PetCode",
    "PetFew",
]

_MODULES: dict[str, str] = {
    "CatDict": "_cat_dict",
    "DogDict": "_dog_dict",
    "PetFewDict": "_pet_few_dict",
    "Cat": "cat",
    "Dog": "dog",
    "Named": "named",
    "Pet": "pet",
    "PetCode": "pet_code",
    "PetFew": "pet_few",
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
