"""Owns which demands of one schema no value keeps together.

They are slips, mostly: such limits are told (SD410) and none of them is checked, since a client
that refused every value would serve no one. Asks nodes only; tells nothing.
"""

from __future__ import annotations

import math
import operator
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from attrs import frozen

from generator.json_values import is_json_value, json_key
from generator.load.forms import forms_of
from generator.load.misfits import idle_in

from .keywords import kinds_of, values_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.load.document import Node

_FORMS = forms_of("schema")
_LOW, _HIGH = ("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")
_COUNTED = {
    ("minLength", "maxLength"): "string",
    ("minItems", "maxItems"): "array",
    ("minContains", "maxContains"): "array",
    ("minProperties", "maxProperties"): "object",
}
_LENGTHS = ("minLength", "maxLength")
# Whether a listed value, or its length, keeps a limit.
_KEPT: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "minLength": operator.ge,
    "maxLength": operator.le,
    "minimum": operator.ge,
    "maximum": operator.le,
    "exclusiveMinimum": operator.gt,
    "exclusiveMaximum": operator.lt,
    "multipleOf": lambda value, step: value % step == 0,
}
# Without one of these, nothing can be excluded.
_DEMANDS = {*_HIGH, *(most for _, most in _COUNTED), "enum", "minItems", "minProperties", "const"}


@frozen
class Contradiction:
    """What is told of demands that exclude each other, at the first of them."""

    told: str
    demands: tuple[str, ...]
    hint: str = "correct one of the two"


def contradictions(node: Node) -> list[Contradiction]:
    """Those of one schema; what says nothing of its type excludes nothing."""
    if _DEMANDS.isdisjoint(node.value):
        return []
    idle = idle_in(node) if "type" in node else set()
    every = (_of_counts, _of_ranges, _of_multiples, _of_items, _of_objects, _of_values, _of_listed)
    found = [one for each in every for one in each(node)]
    return [one for one in found if idle.isdisjoint(one.demands)]


def unmet(node: Node) -> set[str]:
    """The keywords that are not checked, since no value keeps them all."""
    return {demand for one in contradictions(node) for demand in one.demands}


def _number(node: Node, keyword: str) -> Fraction | None:
    """The number under a keyword; None where there is none, or what stands there has been told."""
    value = node.value.get(keyword)
    if isinstance(value, bool) or value is None or not _FORMS[keyword].fits(value):
        return None
    return Fraction(str(value))


def _of_counts(node: Node) -> Iterator[Contradiction]:
    both = (one for one in _COUNTED.items() if node.value.keys() >= {*one[0]})
    for (low, high), noun in both:
        least, most = _number(node, low), _number(node, high)
        if least is not None and most is not None and least > most:
            yield _pair(node, noun, low, high)


def _of_ranges(node: Node) -> Iterator[Contradiction]:
    both = (one for one in product(_LOW, _HIGH) if node.value.keys() >= {*one})
    for low, high in both:
        least, most = _number(node, low), _number(node, high)
        if least is not None and most is not None:
            is_open = low == "exclusiveMinimum" or high == "exclusiveMaximum"
            is_empty = least > most or (is_open and least == most)
            first, last = _ends(node, Fraction(1), low, high)
            if is_empty or (_is_integer(node) and first > last):
                yield _pair(node, _noun(node), low, high)


def _of_multiples(node: Node) -> Iterator[Contradiction]:
    step = _number(node, "multipleOf")
    low = next((one for one in _LOW if one in node), "")
    high = next((one for one in _HIGH if one in node), "")
    is_between = low and high and None not in (_number(node, low), _number(node, high))
    if step is None or not is_between or any(_of_ranges(node)):
        return
    first, last = _ends(node, step, low, high)
    if first > last:
        beside = f'"{low}" is {node.value[low]} and "{high}" is {node.value[high]}'
        told = f"{beside}, with no multiple of {node.value['multipleOf']} between"
        yield Contradiction(_no(_noun(node), told, "multipleOf is not"), ("multipleOf",))


def _ends(node: Node, step: Fraction, low: str, high: str) -> tuple[int, int]:
    """The first and the last multiple within a range, in steps."""
    least, most = ((_number(node, one) or Fraction(0)) / step for one in (low, high))
    first = math.floor(least) + 1 if low == "exclusiveMinimum" else math.ceil(least)
    last = math.ceil(most) - 1 if high == "exclusiveMaximum" else math.floor(most)
    return first, last


def _of_items(node: Node) -> Iterator[Contradiction]:
    """Fewer items are allowed than are demanded: where `items` is false, those listed before it."""
    least = _number(node, "minItems")
    listed = node.value.get("prefixItems", [])
    most = len(listed) if isinstance(listed, list) else 0
    if node.value.get("items") is False and least is not None and least > most:
        told = f'"minItems" is {least} and no more than {most} may be there'
        yield Contradiction(_no("array", told, "minItems is not"), ("minItems",))


def _of_objects(node: Node) -> Iterator[Contradiction]:
    """More properties are demanded than are allowed, or known where no other may be there."""
    most, least = _number(node, "maxProperties"), _number(node, "minProperties")
    required, listed = (node.value.get(one) for one in ("required", "properties"))
    asked = {*map(str, required)} if isinstance(required, list) else set[str]()
    if most is not None and len(asked) > most:
        told = f'{len(asked)} properties are required and "maxProperties" is {most}'
        yield Contradiction(_no("object", told, "maxProperties is not"), ("maxProperties",))
    is_closed = node.value.get("additionalProperties") is False
    is_whole = is_closed and not {"patternProperties", "allOf", "anyOf", "oneOf"} & {*node.value}
    if least is not None and is_whole and isinstance(listed, dict) and least > len(listed):
        told = f'"minProperties" is {least} and no more than {len(listed)} may be there'
        yield Contradiction(_no("object", told, "minProperties is not"), ("minProperties",))


def _of_values(node: Node) -> Iterator[Contradiction]:
    """A constant that is none of the values listed beside it."""
    listed, const = node.value.get("enum"), node.value.get("const")
    if "const" in node and isinstance(listed, list) and listed and is_json_value(const):
        known = {json_key(one) for one in listed if is_json_value(one)}
        if json_key(const) not in known:
            yield Contradiction(
                'no value fits: "const" is none of "enum"; read as the "const"', ("const",)
            )


def _of_listed(node: Node) -> Iterator[Contradiction]:
    """A listed value that a limit beside it doesn't let through; each limit once."""
    given = [one for one in _KEPT if one in node.value] if "enum" in node or "const" in node else []
    limits = {one: limit for one in given if (limit := _number(node, one)) is not None}
    values = [one for one in values_of(node) if not isinstance(one, bool)] if limits else []
    for keyword, limit in limits.items():
        is_kept = _KEPT[keyword]
        of = str if keyword in _LENGTHS else (int, float)
        sized = [(one, _size(one)) for one in values if isinstance(one, of)]
        lost = next((one for one, size in sized if not is_kept(size, limit)), None)
        if lost is not None:
            told = f'"{keyword}" is {node.value[keyword]}, and {lost!r} is listed; read as listed'
            yield Contradiction(told, (keyword,))


def _size(value: str | float) -> Fraction:
    """What limits are about: the length of a text, or the number itself."""
    return Fraction(len(value)) if isinstance(value, str) else Fraction(str(value))


def _is_integer(node: Node) -> bool:
    return {*kinds_of(node)} - {"null"} == {"integer"}


def _noun(node: Node) -> str:
    return "integer" if _is_integer(node) else "number"


def _pair(node: Node, noun: str, low: str, high: str) -> Contradiction:
    told = f'"{low}" is {node.value[low]} and "{high}" is {node.value[high]}'
    return Contradiction(_no(noun, told, "neither is"), (low, high))


def _no(noun: str, told: str, what: str) -> str:
    return f"no {noun} fits: {told}; {what} checked before sending"
