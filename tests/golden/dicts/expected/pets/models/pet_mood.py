"""The enum PetMood."""

from __future__ import annotations

from enum import Enum


class PetMood(str, Enum):
    """The known values of PetMood."""

    GOOD = "good"
    BAD = "bad"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
