"""The enum PetsFindPetSort."""

from __future__ import annotations

from enum import Enum


class PetsFindPetSort(str, Enum):
    """The known values of PetsFindPetSort."""

    NAME = "name"
    MINUS_NAME = "-name"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
