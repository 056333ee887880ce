"""The enum PetGonePayloadReason."""

from __future__ import annotations

from enum import Enum


class PetGonePayloadReason(str, Enum):
    """The known values of PetGonePayloadReason."""

    ADOPTED = "adopted"
    ESCAPED = "escaped"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
