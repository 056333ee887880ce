"""The enum PetsListTheme."""

from __future__ import annotations

from enum import Enum


class PetsListTheme(str, Enum):
    """The known values of PetsListTheme."""

    DARK = "dark"
    LIGHT = "light"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
