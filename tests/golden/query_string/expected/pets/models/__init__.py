"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._pets_choose_query_dict import PetsChooseQueryDict
    from ._pets_find_filter_dict import PetsFindFilterDict
    from ._pets_find_filter_size_dict import PetsFindFilterSizeDict
    from .pets_choose_query import PetsChooseQuery
    from .pets_find_filter import PetsFindFilter
    from .pets_find_filter_size import PetsFindFilterSize

__all__: list[str] = [
    "PetsChooseQueryDict",
    "PetsFindFilterDict",
    "PetsFindFilterSizeDict",
    "PetsChooseQuery",
    "PetsFindFilter",
    "PetsFindFilterSize",
]

_MODULES: dict[str, str] = {
    "PetsChooseQueryDict": "_pets_choose_query_dict",
    "PetsFindFilterDict": "_pets_find_filter_dict",
    "PetsFindFilterSizeDict": "_pets_find_filter_size_dict",
    "PetsChooseQuery": "pets_choose_query",
    "PetsFindFilter": "pets_find_filter",
    "PetsFindFilterSize": "pets_find_filter_size",
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
