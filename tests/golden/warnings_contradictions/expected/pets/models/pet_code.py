"""The enum PetCode."""

from __future__ import annotations

from enum import Enum


class PetCode(str, Enum):
    """The known values of PetCode."""

    A = "a"
    ABC = "abc"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
