"""Owns how the schemas of an `allOf` become one: a value must fit all of them at once.

What several of them say of one thing is narrowed to what each allows. Objects with listed
properties are not merged here but property by property, in `properties`.
"""

from __future__ import annotations

import json
import math
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from generator.json_values import json_key
from generator.load.forms import forms_of
from generator.load.references import moved

from .keywords import is_nullable, parts_of
from .patterns import fault_of, readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.load.document import Node

# Keywords that only describe: a part of an `allOf` that has no others changes nothing.
WORDS = {"description", "title", "example", "examples", "deprecated", "default", "readOnly"}
# A group by its number; in a class, or behind a backslash, a digit is something else.
_REFERENCE = re.compile(r"\\([1-9]\d?)|\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)
# What says how a text is written: of several, the last one is read.
_OF_TEXT = ("format", "contentEncoding", "contentMediaType")
_WITHIN = {("int32", "int64"), ("float", "double")}
_NO_NARROWER = WORDS | {"type", "x-nullable"}


def merged(node: Node) -> Node:
    """One schema that says what a schema and the parts of its `allOf` say together."""
    parts = parts_of(node)
    value: dict[str, Any] = {}
    for part in parts:
        value = _narrowed(value, moved(_formed(part.value), part.file, node.file))
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
    words = {key: one for each in several for key, one in each.items() if key in WORDS}
    if set(then.value) <= _NO_NARROWER and first.ref is not None:
        several.pop()
    # At a place of its own: either may also be read by itself.
    place = (*then.pointer, "allOf", *first.pointer)
    return attrs.evolve(then, pointer=place, value={**words, "allOf": several})


def clash_of(node: Node) -> str:
    """What parts of an `allOf` say that no value can be at once; nothing where one can."""
    value: dict[str, Any] = {}
    for part in parts_of(node):
        for keyword, common in (("type", _common), ("enum", _in_both)):
            first, then = (_listed(one, keyword) for one in (value, part.value))
            if first and then and not common(first, then):
                return " and ".join(f"{json.dumps(one):.40}" for one in (first, then))
        value = _narrowed(value, _formed(part.value))
    return ""


def formats_of(node: Node) -> Iterator[tuple[str, list[str]]]:
    """The keywords of formats of which the parts of an `allOf` give several, and which."""
    values = [_formed(part.value) for part in parts_of(node)]
    for keyword in _OF_TEXT:
        told = dict.fromkeys(one[keyword] for one in values if isinstance(one.get(keyword), str))
        kept = [one for one in told if not any((other, one) in _WITHIN for other in told)]
        if len(kept) > 1:
            yield keyword, kept


def _narrower(first: Any, then: Any) -> Any:
    """Of two formats the later one, unless the values of the first are some of its own."""
    return first if (first, then) in _WITHIN else then


def _formed(value: dict[str, Any]) -> dict[str, Any]:
    """A schema without what is of another form than its keyword's, which has been told."""
    forms = forms_of("schema")
    return {key: one for key, one in value.items() if key not in forms or forms[key].fits(one)}


def _listed(value: dict[str, Any], keyword: str) -> list[Any]:
    """What a schema lists under a keyword; a constant is an enum of one."""
    found = value.get(keyword, value.get("const") if keyword == "enum" else None)
    return found if isinstance(found, list) else [] if found is None else [found]


def _narrowed(first: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    found = {**first, **then}
    for keyword in first.keys() & then.keys() & _NARROWERS.keys():
        found[keyword] = _NARROWERS[keyword](first[keyword], then[keyword])
    if "const" in found:
        found.pop("enum", None)
    return found


def _types(first: Any, then: Any) -> Any:
    """The types of both; where none is, those of the later one, which is the narrower mostly."""
    ours, theirs = (one if isinstance(one, list) else [one] for one in (first, then))
    return _common(ours, theirs) or then


def _common(ours: list[Any], theirs: list[Any]) -> list[Any]:
    """The types that two schemas share; an integer is a number too."""
    common = [one for one in ours if one in theirs]
    # Lists, since what stands there in place of a type may have no hash.
    several = [*ours, *theirs]
    if "integer" in several and "number" in several and "integer" not in common:
        return ["integer" if one == "number" else one for one in common] or ["integer"]
    return common


def _values(first: Any, then: Any) -> Any:
    """The values that both list; where none is, those of the later one."""
    if not isinstance(first, list) or not isinstance(then, list):
        return then
    return _in_both(first, then) or then


def _in_both(first: list[Any], then: list[Any]) -> list[Any]:
    keys = {json_key(one) for one in then}
    return [one for one in first if json_key(one) in keys]


def _schemas(first: Any, then: Any) -> Any:
    if isinstance(first, dict) and isinstance(then, dict) and first != then:
        return {"allOf": [first, then]} if first and then else first or then
    return first if first is False or then is True else then


def _patterned(first: Any, then: Any) -> Any:
    if not isinstance(first, dict) or not isinstance(then, dict):
        return then
    return {
        **first,
        **then,
        **{key: _schemas(first[key], then[key]) for key in first.keys() & then},
    }


def _places(first: Any, then: Any) -> Any:
    if not isinstance(first, list) or not isinstance(then, list):
        return then
    common = [_schemas(*pair) for pair in zip(first, then, strict=False)]
    return [*common, *first[len(common) :], *then[len(common) :]]


def _names(first: Any, then: Any) -> Any:
    both_are_lists = isinstance(first, list) and isinstance(then, list)
    return [*first, *(one for one in then if one not in first)] if both_are_lists else then


def _number(choose: Callable[..., Any]) -> Callable[[Any, Any], Any]:
    def chosen(first: Any, then: Any) -> Any:
        is_both = all(isinstance(one, (int, float)) for one in (first, then))
        return choose(first, then) if is_both else then

    return chosen


def _multiple(first: Any, then: Any) -> Any:
    """The least number that is a multiple of both, exact in decimal: 1.2 of 0.4 and 0.6."""
    if not all(type(one) in (int, float) and 0 < one < math.inf for one in (first, then)):
        return then
    one, other = (Fraction(str(n) if isinstance(n, float) else n) for n in (first, then))
    below = math.lcm(one.denominator, other.denominator)
    least = Fraction(math.lcm(int(one * below), int(other * below)), below)
    try:
        return int(least) if least.denominator == 1 else float(least)
    except OverflowError:
        return then


def _pattern(first: Any, then: Any) -> Any:
    """One pattern that what matches both matches; one that can't be checked stands alone."""
    if first == then or not isinstance(first, str) or not isinstance(then, str):
        return then
    several = [first, then]
    faulty = [one for one in several if fault_of(one)]
    if faulty:
        return faulty[0]
    second = _renumbered(then, by=re.compile(readable(first)).groups)
    return "^" + "".join(rf"(?=[\s\S]*?(?:{one}))" for one in (first, second))


def _renumbered(pattern: str, by: int) -> str:
    """The same pattern behind so many groups of another: what refers to its own counts on."""
    return _REFERENCE.sub(
        lambda found: rf"(?:\{int(found[1]) + by})" if found[1] else found[0], pattern
    )


_NARROWERS: dict[str, Callable[[Any, Any], Any]] = {
    "type": _types,
    "enum": _values,
    "required": _names,
    "items": _schemas,
    "additionalProperties": _schemas,
    "propertyNames": _schemas,
    "patternProperties": _patterned,
    "prefixItems": _places,
    **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength", "minItems"), _number(max)),
    **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength", "maxItems"), _number(min)),
    "multipleOf": _multiple,
    "pattern": _pattern,
    "format": _narrower,
    "uniqueItems": lambda first, then: first is True or then,
}
