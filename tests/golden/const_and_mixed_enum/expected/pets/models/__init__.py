"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._pet_dict import PetDict
    from .level import Level
    from .pet import Pet
    from .version import Version

__all__: list[str] = ["PetDict", "Level", "Pet", "Version"]

_MODULES: dict[str, str] = {
    "PetDict": "_pet_dict",
    "Level": "level",
    "Pet": "pet",
    "Version": "version",
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
