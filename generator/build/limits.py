"""Owns what the keywords of one schema allow of a value: ranges, lengths, patterns."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING, Any

from generator.ir import Limits
from generator.load.forms import forms_of
from generator.load.misfits import idle_in

from .patterns import fault_of, readable

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.load.document import Node

_LIMITS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minItems": "min_items",
    "maxItems": "max_items",
    "uniqueItems": "unique",
}
# What 3.0 makes exclusive by a flag.
_FLAGS = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
_FORMS = forms_of("schema")
# Formats whose values are no text to who gives them, so that nothing of it can be checked.
_MOMENTS = ("date-time", "date")
_OF_TEXT = ("minLength", "maxLength", "pattern")
_LOW, _HIGH = ("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")
_COUNTED = ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")
_PAIRS = (*_COUNTED, *product(_LOW, _HIGH))


def limits_of(node: Node, problems: Problems) -> Limits:
    """The limits of a schema; what can't be checked is told and left out."""
    found: dict[str, Any] = {}
    given = node.value.keys() & _LIMITS.keys()
    given -= idle_in(node) if given else set()  # told (SD411)
    for theirs, ours in _LIMITS.items() if given else ():
        value = node.value.get(theirs)
        if theirs in _FLAGS and isinstance(value, bool):
            _flag(node[theirs], found, problems)
        elif theirs in given and _FORMS[theirs].fits(value):  # else it has been told (SD204)
            # JSON Schema 2020-12 §6.1.1: 1.0 is an integer, too.
            found[ours] = int(value) if theirs[3:] in ("Length", "Items") else value
    fault = fault_of(found["pattern"]) if "pattern" in found else ""
    if fault:
        problems.warning(
            "SD403",
            f"this pattern is not checked before sending: {fault}",
            node["pattern"],
            hint="write it without constructs that only ECMA-262 has",
        )
        del found["pattern"]
    elif "pattern" in found:
        found["pattern"] = readable(found["pattern"])
    _say_unchecked(node, problems)
    for low, high in say_contradictions(node, problems):
        found.pop(_LIMITS.get(low, ""), None)
        found.pop(_LIMITS.get(high, ""), None)
    return Limits(**found)


def _say_unchecked(node: Node, problems: Problems) -> None:
    """Tell of limits to the text of a moment, which nobody gives as text."""
    for keyword in _OF_TEXT if node.value.get("format") in _MOMENTS else ():
        if keyword in node:
            problems.warning(
                "SD406",
                f"what {keyword} demands is not checked before sending: callers give no text",
                node[keyword],
                hint="the service decides; the format says how it is written",
            )


def say_contradictions(node: Node, problems: Problems) -> list[tuple[str, str]]:
    """The pairs of limits that no value keeps; each is told, and neither is checked."""
    given = [pair for pair in _PAIRS if all(_is_limit(node, keyword) for keyword in pair)]
    found = [pair for pair in given if _is_contradiction(node, *pair)]
    for low, high in found:
        problems.warning(
            "SD410",
            f'no value fits: "{low}" is {node.value[low]} and "{high}" is {node.value[high]}; '
            "neither is checked before sending",
            node[low],
            hint="correct one of the two",
        )
    return found


def _is_limit(node: Node, keyword: str) -> bool:
    value = node.value.get(keyword)
    return value is not None and not isinstance(value, bool) and _FORMS[keyword].fits(value)


def _is_contradiction(node: Node, low: str, high: str) -> bool:
    least: float = node.value[low]
    most: float = node.value[high]
    if low not in _LOW:
        return least > most
    is_open = low == "exclusiveMinimum" or high == "exclusiveMaximum"
    if node.value.get("type") not in ("integer", ["integer"], ["integer", "null"]):
        return least > most or (is_open and least == most)
    first = math.floor(least) + 1 if low == "exclusiveMinimum" else math.ceil(least)
    last = math.ceil(most) - 1 if high == "exclusiveMaximum" else math.floor(most)
    return first > last


def _flag(node: Node, found: dict[str, Any], problems: Problems) -> None:
    """Take an exclusive limit that is a flag as 3.0 means it: of the limit that stands beside."""
    limit = _FLAGS[node.name]
    if node.value and limit in found:
        found[f"exclusive_{limit}"] = found.pop(limit)
    problems.warning(
        "SD204",
        f'"{node.name}" must be a number; read as OpenAPI 3.0 means it',
        node,
        hint=f"write the limit itself there, in place of {limit}",
    )
