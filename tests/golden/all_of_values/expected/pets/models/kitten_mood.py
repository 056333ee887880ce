"""The enum KittenMood."""

from __future__ import annotations

from enum import Enum


class KittenMood(str, Enum):
    """The known values of KittenMood."""

    GOOD = "good"
    ODD = "odd"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
