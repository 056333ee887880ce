"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bare import Bare
    from .cat import Cat
    from .clash import Clash
    from .dog import Dog
    from .lists import Lists
    from .mapped import Mapped
    from .nested import Nested
    from .page import Page
    from .page_of_cats import PageOfCats
    from .thing import Thing
    from .unnamed import Unnamed
    from .values import Values

__all__: list[str] = [
    "Bare",
    "Cat",
    "Clash",
    "Dog",
    "Lists",
    "Mapped",
    "Nested",
    "Page",
    "PageOfCats",
    "Thing",
    "Unnamed",
    "Values",
]

_MODULES: dict[str, str] = {
    "Bare": "bare",
    "Cat": "cat",
    "Clash": "clash",
    "Dog": "dog",
    "Lists": "lists",
    "Mapped": "mapped",
    "Nested": "nested",
    "Page": "page",
    "PageOfCats": "page_of_cats",
    "Thing": "thing",
    "Unnamed": "unnamed",
    "Values": "values",
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
