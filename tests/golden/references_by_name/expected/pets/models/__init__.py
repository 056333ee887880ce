"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .any_pet import AnyPet
    from .cat import Cat
    from .owner import Owner
    from .pet import Pet
    from .pet_size import PetSize
    from .problem import Problem
    from .tree import Tree

__all__: list[str] = ["AnyPet", "Cat", "Owner", "Pet", "PetSize", "Problem", "Tree"]

_MODULES: dict[str, str] = {
    "AnyPet": "any_pet",
    "Cat": "cat",
    "Owner": "owner",
    "Pet": "pet",
    "PetSize": "pet_size",
    "Problem": "problem",
    "Tree": "tree",
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
