"""The enum PetMood."""

from __future__ import annotations

from enum import Enum


class PetMood(str, Enum):
    """How it feels."""

    CALM = "calm"
    WILD = "wild"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
