"""The enum Comparison."""

from __future__ import annotations

from enum import Enum


class Comparison(str, Enum):
    """The known values of Comparison."""

    EQ = "="
    NE = "!="
    LT = "<"
    LTE = "<="
    GT = ">"
    GTE = ">="

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
