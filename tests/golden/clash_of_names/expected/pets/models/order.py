"""The enum Order."""

from __future__ import annotations

from enum import Enum


class Order(str, Enum):
    """The known values of Order."""

    ASC = "ASC"
    ASC_ = "asc"
    ASC__ = "Asc"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
