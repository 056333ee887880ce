"""The models of prices: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .currency import Currency
    from .prices import Prices
    from .prices_seller_variant1 import PricesSellerVariant1
    from .prices_seller_variant2 import PricesSellerVariant2

__all__: list[str] = ["Currency", "Prices", "PricesSellerVariant1", "PricesSellerVariant2"]

_MODULES: dict[str, str] = {
    "Currency": "currency",
    "Prices": "prices",
    "PricesSellerVariant1": "prices_seller_variant1",
    "PricesSellerVariant2": "prices_seller_variant2",
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
