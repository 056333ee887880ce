"""What a pattern lets a decimal number look like."""

from __future__ import annotations

import pytest

from generator.decimals import look_of


@pytest.mark.parametrize(
    ("pattern", "look"),
    [
        (None, "point"),
        (r"^-?\d{0,8}(?:\.\d{0,2})?$", "point"),
        (r"^-?\d{0,8}$", "point"),
        (r"^\d{1,3}$", "point"),
        (r"^\d{4}\.\d{3}$", "point"),
        (r"^-\d+$", "point"),
        (r"^0\.\d{1,4}$", "point"),
        (r"^\d+\.00$", "point"),
        (r"^\d+\.\d{18}$", "point"),
        (r"^[0-9]{13,15}$", "point"),
        (r"\d+", "point"),
        (r"\.\d\d$", "point"),
        (r"^.+$", "point"),
        (r"^-?\d{0,8}(?:[.,]\d{0,2})?$", "either"),
        (r"^\d+([.,]\d+)?$", "either"),
        (r"^-?\d{0,8}(?:,\d{0,2})?$", "text"),
        (r"^\d+,\d{2}$", "text"),
        (r"^\d{1,3}(,\d{3})*(\.\d+)?$", "text"),
        (r"^\d{1,3}([.,]\d{3})*([.,]\d{1,2})?$", "text"),
        (r"^\$\d+$", "text"),
    ],
)
def test_a_pattern_tells_how_a_decimal_looks(pattern: str | None, look: str) -> None:
    """A comma is a sign of its own, the same as the point, or one between groups."""
    assert look_of(pattern) == look
