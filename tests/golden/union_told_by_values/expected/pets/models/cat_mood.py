"""The enum CatMood."""

from __future__ import annotations

from enum import Enum


class CatMood(str, Enum):
    """The known values of CatMood."""

    CALM = "calm"
    WILD = "wild"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
