"""How well a value fits the variant of a union that it was read as, and what fits none.

Owns the count by which variants are compared. Must not know how a value is read.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date, time
from enum import Enum
from typing import Any, cast

import attrs

from .fields import ADDITIONAL

__all__ = ["Unknown", "strangers"]

_NOTHING: Mapping[str, Any] = {}


@attrs.frozen
class Unknown:
    """A JSON value that is none of the variants that the document lists."""

    value: Any

    def to_dict(self) -> Any:
        """Return the value as the server sent it."""
        return self.value


def strangers(value: Any, made: Any) -> int:
    """Count the keys that a variant doesn't list, in an object or in those of a list or a map."""
    if isinstance(made, Unknown):
        return sys.maxsize
    if isinstance(value, str):
        return 0 if isinstance(made, (Enum, date, time)) else 1
    if isinstance(value, list):
        inner = zip(cast("Sequence[Any]", value), made)
        return min(sum(strangers(one, of) for one, of in inner), sys.maxsize)
    if not isinstance(value, Mapping) or not value:
        return 0
    held = cast("Mapping[str, Any]", value)
    if isinstance(made, dict):
        inner_keys = sum(strangers(one, made[key]) for key, one in held.items())
        return min(len(held) + inner_keys, sys.maxsize)
    extra = len(made.__dict__.get(ADDITIONAL, ()))
    # A variant that knows nothing of what came is no better than none.
    is_none = extra == len(held)
    return sys.maxsize if is_none else extra + sum(map(_inside, made.__dict__.values()))


def _inside(held: Any) -> int:
    """Count the same in what a field holds; no deeper, since no union would end in time then."""
    if isinstance(held, Unknown):
        return 1
    if isinstance(held, list):
        return sum(map(_inside, cast("Sequence[Any]", held)))
    return len(getattr(held, "__dict__", _NOTHING).get(ADDITIONAL, ()))
