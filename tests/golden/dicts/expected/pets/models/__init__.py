"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._home_dict import HomeDict
    from ._pet_dict import PetDict_
    from ._pet_dict_dict import PetDictDict
    from .answer import Answer
    from .counts import Counts
    from .home import Home
    from .pet import Pet
    from .pet_dict import PetDict
    from .pet_mood import PetMood

__all__: list[str] = [
    "HomeDict",
    "PetDict_",
    "PetDictDict",
    "Answer",
    "Counts",
    "Home",
    "Pet",
    "PetDict",
    "PetMood",
]

_MODULES: dict[str, str] = {
    "HomeDict": "_home_dict",
    "PetDict_": "_pet_dict",
    "PetDictDict": "_pet_dict_dict",
    "Answer": "answer",
    "Counts": "counts",
    "Home": "home",
    "Pet": "pet",
    "PetDict": "pet_dict",
    "PetMood": "pet_mood",
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
