"""The enum Values."""

from __future__ import annotations

from enum import Enum


class Values(str, Enum):
    """The known values of Values."""

    C = "c"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
