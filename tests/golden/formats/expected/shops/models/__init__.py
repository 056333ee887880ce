"""The models of shops: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .shop import Shop
    from .shop_further import ShopFurther
    from .stock import Stock

__all__: list[str] = ["Shop", "ShopFurther", "Stock"]

_MODULES: dict[str, str] = {"Shop": "shop", "ShopFurther": "shop_further", "Stock": "stock"}


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
