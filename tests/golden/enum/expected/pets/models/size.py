"""The enum Size."""

from __future__ import annotations

from enum import Enum


class Size(str, Enum):
    """How large a pet is."""

    SMALL = "small"
    LARGE = "LARGE"
    EXTRA_LARGE = "extra large"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
