"""The enum DogKind."""

from __future__ import annotations

from enum import Enum


class DogKind(str, Enum):
    """The known values of DogKind."""

    HOUND = "hound"
    POODLE = "poodle"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
