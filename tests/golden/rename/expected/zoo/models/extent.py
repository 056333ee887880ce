"""The enum Extent."""

from __future__ import annotations

from enum import Enum


class Extent(str, Enum):
    """The known values of Extent."""

    S = "S"
    LARGE = "L"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
