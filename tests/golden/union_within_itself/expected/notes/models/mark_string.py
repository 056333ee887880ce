"""The enum MarkString."""

from __future__ import annotations

from enum import Enum


class MarkString(str, Enum):
    """The known values of MarkString."""

    A = "a"
    B = "b"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
