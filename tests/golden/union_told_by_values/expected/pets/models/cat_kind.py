"""The enum CatKind."""

from __future__ import annotations

from enum import Enum


class CatKind(str, Enum):
    """The known values of CatKind."""

    TABBY = "tabby"
    PERSIAN = "persian"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
