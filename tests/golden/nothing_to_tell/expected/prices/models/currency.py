"""The enum Currency."""

from __future__ import annotations

from enum import Enum


class Currency(str, Enum):
    """The known values of Currency."""

    EUR = "EUR"
    USD = "USD"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
