"""The models of users: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._tent_dict import TentDict
    from ._user_dict import UserDict
    from .home import Home
    from .id import Id
    from .log import Log
    from .moment import Moment
    from .tent import Tent
    from .user import User

__all__: list[str] = ["TentDict", "UserDict", "Home", "Id", "Log", "Moment", "Tent", "User"]

_MODULES: dict[str, str] = {
    "TentDict": "_tent_dict",
    "UserDict": "_user_dict",
    "Home": "home",
    "Id": "id",
    "Log": "log",
    "Moment": "moment",
    "Tent": "tent",
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
