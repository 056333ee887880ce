"""Limits in words, as docstrings and READMEs have them."""

from __future__ import annotations

import pytest

from generator.ir import Limits
from generator.lower import limits


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (Limits(), ""),
        (Limits(minimum=1, maximum=100), "1 to 100."),
        (Limits(minimum=3, maximum=3), "Exactly 3."),
        (Limits(minimum=0), "At least 0."),
        (Limits(maximum=99, exclusive_minimum=0), "More than 0 and at most 99."),
        (Limits(exclusive_minimum=0, exclusive_maximum=1), "More than 0 and less than 1."),
        (Limits(minimum=0, exclusive_maximum=1), "At least 0 and less than 1."),
        (Limits(exclusive_minimum=0, multiple_of=0.5), "More than 0, a multiple of 0.5."),
        (Limits(multiple_of=2), "A multiple of 2."),
        (Limits(min_length=1), "At least 1 character."),
        (Limits(min_length=0, max_length=1), "At most 1 character."),
        (Limits(min_length=0), ""),
        (Limits(max_length=0), "No characters."),
        (Limits(min_length=2, max_length=2, pattern="^a"), "Exactly 2 characters, matches `^a`."),
        (Limits(min_items=1, max_items=3, unique=True), "1 to 3 items, no item twice."),
        (Limits(min_items=2), "At least 2 items."),
        (Limits(unique=False), ""),
    ],
)
def test_limits_are_told_in_one_sentence(given: Limits, told: str) -> None:
    """One capital, the singular of one, and nothing of what limits nothing."""
    assert limits.sentence(given) == told
