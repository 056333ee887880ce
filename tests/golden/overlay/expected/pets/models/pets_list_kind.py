"""The enum PetsListKind."""

from __future__ import annotations

from enum import Enum


class PetsListKind(str, Enum):
    """The known values of PetsListKind."""

    CAT = "cat"
    DOG = "dog"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
