"""The models of users: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._home_dict import HomeDict
    from ._user_dict import UserDict
    from .home import Home
    from .id import Id
    from .moment import Moment
    from .user import User

__all__: list[str] = ["HomeDict", "UserDict", "Home", "Id", "Moment", "User"]

_MODULES: dict[str, str] = {
    "HomeDict": "_home_dict",
    "UserDict": "_user_dict",
    "Home": "home",
    "Id": "id",
    "Moment": "moment",
    "User": "user",
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
