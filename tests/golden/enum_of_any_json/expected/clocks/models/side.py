"""The enum Side."""

from __future__ import annotations

from enum import Enum


class Side(str, Enum):
    """The known values of Side."""

    LEFT = "left"
    RIGHT = "right"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
