"""The enum PenguinKind."""

from __future__ import annotations

from enum import Enum


class PenguinKind(str, Enum):
    """The known values of PenguinKind."""

    EMPEROR = "emperor"
    KING = "king"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
