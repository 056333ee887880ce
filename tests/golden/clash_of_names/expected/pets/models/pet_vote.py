"""The enum PetVote."""

from __future__ import annotations

from enum import Enum


class PetVote(str, Enum):
    """The known values of PetVote."""

    PLUS_1 = "+1"
    MINUS_1 = "-1"
    VALUE_1 = "1"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
