"""Owns how the schemas of an `allOf` become one: a value must fit all of them at once.

What several of them say of one thing is narrowed to what each allows. Objects with listed
properties are not merged here but property by property, in `properties`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from generator.json_values import json_key
from generator.load.references import moved

from .keywords import is_nullable, parts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.document import Node

# Keywords that only describe: a part of an `allOf` that has no others changes nothing.
_WORDS = {"description", "title", "example", "examples", "deprecated", "default", "readOnly"}
_NO_NARROWER = _WORDS | {"type", "x-nullable"}


def merged(node: Node) -> Node:
    """One schema that says what a schema and the parts of its `allOf` say together."""
    parts = parts_of(node)
    value: dict[str, Any] = {}
    for part in parts:
        value = _narrowed(value, moved(part.value, part.file, node.file))
    for keyword in ("allOf", "$ref", "x-nullable"):
        value.pop(keyword, None)
    if is_nullable(node):
        value["x-nullable"] = True
    return attrs.evolve(node, value=value)


def both(first: Node, then: Node) -> Node:
    """One schema for a property that two parts of an object give: both hold."""
    if first.value == then.value or then.ref is not None or not then.is_map or not first.is_map:
        return then
    several = [moved(first.value, first.file, then.file), then.value]
    words = {key: one for each in several for key, one in each.items() if key in _WORDS}
    if set(then.value) <= _NO_NARROWER and first.ref is not None:
        several.pop()
    # At a place of its own: either may also be read by itself.
    place = (*then.pointer, "allOf", *first.pointer)
    return attrs.evolve(then, pointer=place, value={**words, "allOf": several})


def _narrowed(first: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    found = {**first, **then}
    for keyword in first.keys() & then.keys() & _NARROWERS.keys():
        found[keyword] = _NARROWERS[keyword](first[keyword], then[keyword])
    if "const" in found:
        found.pop("enum", None)
    return found


def _types(first: Any, then: Any) -> Any:
    """The types of both; an integer is a number too. Where none is, the later one's."""
    ours, theirs = (one if isinstance(one, list) else [one] for one in (first, then))
    common = [one for one in ours if one in theirs]
    if "integer" in {*ours, *theirs} and "number" in {*ours, *theirs} and "integer" not in common:
        common = ["integer" if one == "number" else one for one in common] or ["integer"]
    return common or then


def _values(first: Any, then: Any) -> Any:
    if not isinstance(first, list) or not isinstance(then, list):
        return then
    keys = {json_key(one) for one in then}
    return [one for one in first if json_key(one) in keys] or then


def _schemas(first: Any, then: Any) -> Any:
    if isinstance(first, dict) and isinstance(then, dict) and first != then:
        return {"allOf": [first, then]} if first and then else first or then
    return first if first is False or then is True else then


def _names(first: Any, then: Any) -> Any:
    both_are_lists = isinstance(first, list) and isinstance(then, list)
    return list(dict.fromkeys([*first, *then])) if both_are_lists else then


def _number(choose: Callable[..., Any]) -> Callable[[Any, Any], Any]:
    def chosen(first: Any, then: Any) -> Any:
        is_both = all(isinstance(one, (int, float)) for one in (first, then))
        return choose(first, then) if is_both else then

    return chosen


_NARROWERS: dict[str, Callable[[Any, Any], Any]] = {
    "type": _types,
    "enum": _values,
    "required": _names,
    "items": _schemas,
    "additionalProperties": _schemas,
    **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength", "minItems"), _number(max)),
    **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems"), _number(min)),
    "uniqueItems": lambda first, then: first is True or then,
}
