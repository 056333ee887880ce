# Copied from runtime/python/ranges.py, where changes belong.
"""What the document says of the size of numbers (JSON Schema 2020-12 Validation §6.2).

Owns which of these limits a number breaks. Decimals are compared as they are written: no float is
0.1.
"""

from __future__ import annotations

import operator
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Any

from .wire import MAX_DIGITS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["broken"]


def broken(value: Any, limits: Mapping[str, float]) -> str:
    """Return what a number must be and isn't, by the first limit that it breaks; else nothing."""
    for limit, bound in limits.items():
        holds, words = _LIMITS[limit]
        if not holds(value, Decimal(str(bound)) if isinstance(value, Decimal) else bound):
            return words.format(bound)
    return ""


def _is_multiple(value: Any, of: Any) -> bool:
    return not _DIVISION.remainder(Decimal(str(value)), Decimal(str(of)))


# As many digits as an argument may have before the point, and behind it.
_DIVISION = Context(prec=2 * MAX_DIGITS, traps=[])
_LIMITS: dict[str, tuple[Callable[[Any, Any], bool], str]] = {
    "bits": (lambda value, bits: -(1 << bits - 1) <= value < 1 << bits - 1, "an int of {} bits"),
    "minimum": (operator.ge, "at least {}"),
    "maximum": (operator.le, "at most {}"),
    "exclusive_minimum": (operator.gt, "above {}"),
    "exclusive_maximum": (operator.lt, "below {}"),
    "multiple_of": (_is_multiple, "a multiple of {}"),
}
