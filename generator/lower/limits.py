"""Owns the words of limits: what a reader is told that a value may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.ir import Limits


def sentence(limits: Limits) -> str:
    """All limits of a value as one sentence; nothing where there is none."""
    said = [
        _range(limits),
        f"a multiple of {limits.multiple_of}" if limits.multiple_of is not None else "",
        _count(limits.min_length, limits.max_length, "character"),
        f"matches `{limits.pattern}`" if limits.pattern is not None else "",
        _count(limits.min_items, limits.max_items, "item"),
        "no item twice" if limits.unique else "",
    ]
    told = ", ".join(part for part in said if part)
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _range(limits: Limits) -> str:
    """Between which numbers a number is."""
    bounds = (
        ("at least", limits.minimum),
        ("more than", limits.exclusive_minimum),
        ("at most", limits.maximum),
        ("less than", limits.exclusive_maximum),
    )
    told = [(word, bound) for word, bound in bounds if bound is not None]
    if [word for word, _ in told] == ["at least", "at most"]:
        return _between(limits.minimum, limits.maximum)
    return " and ".join(f"{word} {bound}" for word, bound in told)


def _count(least: int | None, most: int | None, unit: str) -> str:
    """How many of a unit there are; that there are none or more says nothing."""
    if most == 0:
        return f"no {unit}s"
    if not least and most is None:
        return ""
    plural = unit if (most if most is not None else least) == 1 else f"{unit}s"
    if least and most is not None:
        return f"{_between(least, most)} {plural}"
    return f"at least {least} {plural}" if least else f"at most {most} {plural}"


def _between(low: float | None, high: float | None) -> str:
    return f"{low} to {high}" if low != high else f"exactly {low}"
