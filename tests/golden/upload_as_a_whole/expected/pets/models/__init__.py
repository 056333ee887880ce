"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._home_dict import HomeDict
    from ._pet_dict import PetDict
    from ._pets_add_upload import PetsAddUpload
    from .home import Home
    from .pet import Pet
    from .pet_with_picture import PetWithPicture

__all__: list[str] = ["HomeDict", "PetDict", "PetsAddUpload", "Home", "Pet", "PetWithPicture"]

_MODULES: dict[str, str] = {
    "HomeDict": "_home_dict",
    "PetDict": "_pet_dict",
    "PetsAddUpload": "_pets_add_upload",
    "Home": "home",
    "Pet": "pet",
    "PetWithPicture": "pet_with_picture",
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
