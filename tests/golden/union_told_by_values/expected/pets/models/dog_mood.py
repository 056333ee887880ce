"""The enum DogMood."""

from __future__ import annotations

from enum import Enum


class DogMood(str, Enum):
    """The known values of DogMood."""

    CALM = "calm"
    LOUD = "loud"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
