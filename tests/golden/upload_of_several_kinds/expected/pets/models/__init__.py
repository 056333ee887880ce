"""The models of pets: one module each, loaded when first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._pictures_replace_upload import PicturesReplaceUpload
    from ._reference_dict import ReferenceDict
    from .files import Files
    from .picture import Picture
    from .pictures import Pictures
    from .reference import Reference

__all__: list[str] = [
    "PicturesReplaceUpload",
    "ReferenceDict",
    "Files",
    "Picture",
    "Pictures",
    "Reference",
]

_MODULES: dict[str, str] = {
    "PicturesReplaceUpload": "_pictures_replace_upload",
    "ReferenceDict": "_reference_dict",
    "Files": "files",
    "Picture": "picture",
    "Pictures": "pictures",
    "Reference": "reference",
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
