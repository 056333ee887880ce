"""The enum MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredGrams."""

from __future__ import annotations

from enum import Enum


class MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredGrams(
    str, Enum
):
    """The known values of
    MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredGrams.
    """

    FEW = "few"
    MANY = "many"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
