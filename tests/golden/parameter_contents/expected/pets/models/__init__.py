"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._pets_find_filter_dict import PetsFindFilterDict
    from ._pets_find_filter_size_dict import PetsFindFilterSizeDict
    from ._place_dict import PlaceDict
    from .pets_find_filter import PetsFindFilter
    from .pets_find_filter_size import PetsFindFilterSize
    from .place import Place

__all__: list[str] = [
    "PetsFindFilterDict",
    "PetsFindFilterSizeDict",
    "PlaceDict",
    "PetsFindFilter",
    "PetsFindFilterSize",
    "Place",
]

_MODULES: dict[str, str] = {
    "PetsFindFilterDict": "_pets_find_filter_dict",
    "PetsFindFilterSizeDict": "_pets_find_filter_size_dict",
    "PlaceDict": "_place_dict",
    "PetsFindFilter": "pets_find_filter",
    "PetsFindFilterSize": "pets_find_filter_size",
    "Place": "place",
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
