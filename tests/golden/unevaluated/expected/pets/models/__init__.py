"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._pet_variant1_dict import PetVariant1Dict
    from ._pet_variant2_dict import PetVariant2Dict
    from .named import Named
    from .pet import Pet
    from .pet_marks import PetMarks
    from .pet_variant1 import PetVariant1
    from .pet_variant2 import PetVariant2

__all__: list[str] = [
    "PetVariant1Dict",
    "PetVariant2Dict",
    "Named",
    "Pet",
    "PetMarks",
    "PetVariant1",
    "PetVariant2",
]

_MODULES: dict[str, str] = {
    "PetVariant1Dict": "_pet_variant1_dict",
    "PetVariant2Dict": "_pet_variant2_dict",
    "Named": "named",
    "Pet": "pet",
    "PetMarks": "pet_marks",
    "PetVariant1": "pet_variant1",
    "PetVariant2": "pet_variant2",
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
