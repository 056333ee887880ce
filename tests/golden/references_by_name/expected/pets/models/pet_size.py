"""The enum PetSize."""

from __future__ import annotations

from enum import Enum


class PetSize(str, Enum):
    """The known values of PetSize."""

    SMALL = "small"
    LARGE = "large"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
