"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._bird_dict import BirdDict
    from ._cat_dict import CatDict
    from ._dog_dict import DogDict
    from ._parrot_dict import ParrotDict
    from ._person_dict import PersonDict
    from ._pet_dict import PetDict
    from ._puppy_dict import PuppyDict
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
    "BirdDict",
    "CatDict",
    "DogDict",
    "ParrotDict",
    "PersonDict",
    "PetDict",
    "PuppyDict",
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
    "BirdDict": "_bird_dict",
    "CatDict": "_cat_dict",
    "DogDict": "_dog_dict",
    "ParrotDict": "_parrot_dict",
    "PersonDict": "_person_dict",
    "PetDict": "_pet_dict",
    "PuppyDict": "_puppy_dict",
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
