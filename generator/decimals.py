"""Owns what the pattern beside `format: decimal` lets a number look like.

Some services write the comma that people read, and say so by a pattern: as the only sign before the
fraction, beside the point, or between groups of digits.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import Literal

Look = Literal["point", "either", "text"]

_LONGEST = 12
_GROUPED = ("1,234,567", "1.234.567", "1,234.5", "1,234.50", "1.234,5", "1.234,50")
_WHOLES = [sign + "1" * count for sign, count in product(("", "-", "+"), range(1, _LONGEST))]
_FRACTIONS = ["5" * count for count in range(_LONGEST)]
# Some let nothing of one and above through, or no fraction but zeros, or ask for many digits.
_FURTHER = [
    *("5" * count for count in range(_LONGEST, 20)),
    *("0" * count for count in range(1, 20)),
]
_LONG = ["0", *("1" * count for count in range(_LONGEST, 20))]
_WITH_POINT = [*map(".".join, product([*_WHOLES, "0", "-0"], [*_FRACTIONS, *_FURTHER]))]
# A comma before three digits may as well stand between groups of them.
_WITH_COMMA = [*map(",".join, product(_WHOLES, [one for one in _FRACTIONS if one != "555"]))]


@cache
def look_of(pattern: str | None) -> Look:
    """With a point, with either sign before its fraction, or as a text that is no such number."""
    if pattern is None:
        return "point"
    shape = re.compile(pattern)
    if shape.fullmatch("x1.5x"):
        return "point"  # it lets anything through
    # What it doesn't say of the ends of a text is no reason to let a comma in.
    has_comma = any(map(shape.fullmatch, _WITH_COMMA))
    has_point = any(
        map(shape.search, _WITH_POINT if has_comma else [*_WHOLES, *_LONG, *_WITH_POINT])
    )
    if any(map(shape.fullmatch, _GROUPED)) or not has_point:
        return "text"
    return "either" if has_comma else "point"
