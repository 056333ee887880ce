"""The enum Mood."""

from __future__ import annotations

from enum import Enum


class Mood(str, Enum):
    """The known values of Mood."""

    GOOD = "good"
    BAD = "bad"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
