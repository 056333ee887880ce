"""Owns what one difference of two types is, and which ones their limits make.

Says narrowed, widened or changed; what that means to a caller depends on the side that a value is
on, which is not known here.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import At, Limits

Way = Literal["narrowed", "widened", "changed"]
# What callers feel of a difference differs between these.
Aspect = Literal["type", "shape", "limit", "format", "null", "values", "variants", "tags"]

KEYWORDS = {
    "minimum": ("minimum", "minimum"),
    "maximum": ("maximum", "maximum"),
    "exclusive_minimum": ("exclusiveMinimum", "exclusive minimum"),
    "exclusive_maximum": ("exclusiveMaximum", "exclusive maximum"),
    "multiple_of": ("multipleOf", "multiple of"),
    "min_length": ("minLength", "shortest length"),
    "max_length": ("maxLength", "longest length"),
    "pattern": ("pattern", "pattern"),
    "min_items": ("minItems", "fewest items"),
    "max_items": ("maxItems", "most items"),
    "unique": ("uniqueItems", "unique items"),
}
# What allows every value is no limit.
_EMPTY = {"min_length": (0,), "min_items": (0,), "unique": (False,)}
_UPPER = {"maximum", "exclusive_maximum", "max_length", "max_items"}


@frozen
class Shift:
    """One difference of two types; `key` is the keyword that made it."""

    way: Way
    aspect: Aspect
    what: str
    old: At = None
    new: At = None
    key: str = ""


def limits(old: Limits, new: Limits, inside: str, was: At, now: At) -> Iterator[Shift]:
    """Each limit that differs."""
    for name, (keyword, told) in KEYWORDS.items():
        before, after = _limit(old, name), _limit(new, name)
        if before == after:
            continue
        what = f"{inside}{told} {shown(before)} → {shown(after)}"
        yield Shift(_way(name, before, after), "limit", what, was, now, keyword)


def _limit(limits: Limits, name: str) -> Any:
    """A limit; None for one that every value keeps."""
    value = getattr(limits, name)
    return None if value in _EMPTY.get(name, ()) else value


def _way(name: str, before: Any, after: Any) -> Way:
    if before is None or after is None:
        return "narrowed" if before is None else "widened"
    if name == "multiple_of":
        return "narrowed" if not after % before else "widened" if not before % after else "changed"
    if name == "pattern":
        return "changed"
    return "widened" if (after > before) == (name in _UPPER) else "narrowed"


def shown(value: object) -> str:
    """A value as a line of a report has it."""
    return "none" if value is None else json.dumps(value, ensure_ascii=False)
