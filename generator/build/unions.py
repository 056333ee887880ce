"""Owns how the variants of a schema are found and told apart.

`oneOf`, `anyOf` and a list of types are one thing here: several schemas, one of which holds. Asks
nodes only; makes no type.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Discriminator, Named
from generator.json_values import json_key
from generator.load.misfits import idle_in
from generator.load.references import narrows

from .contradictions import unmet
from .keywords import (
    UNCHECKED,
    has_properties,
    is_null,
    key_limits,
    kinds_of,
    parts_of,
    values_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Type as IrType
    from generator.load.document import Node

_SHAPES = {"type", "properties", "items", "enum", "const", "$ref", "allOf", "oneOf", "anyOf"}
# What says the same of a value of any of several types.
_OF_ALL = (*UNCHECKED, "enum", "const", "discriminator")
# How deep unions within unions are followed; one may hold itself.
DEEPEST = 8


def variants_of(node: Node) -> list[Node]:
    """The schemas of which one holds, null aside; none where values are listed, or but one is."""
    if values_of(node):
        return []
    for offer in _offers(node):
        if has_shapes(offer):
            return [one for one in offer.elements() if not is_null(one)]
    return (
        [_of_kind(node, kind) for kind in kinds_of(node) if kind != "null"]
        if has_kinds(node)
        else []
    )


def passed_over(node: Node) -> list[Node]:
    """The `oneOf` and `anyOf` that say nothing of the type: only one can, and some only demand."""
    offers = _offers(node)
    values = {json_key(one) for one in values_of(node)}
    if values:
        return [one for one in offers if not values <= _listed_in(one)]
    used = next((one for one in offers if has_shapes(one)), None)
    return [one for one in offers if one != used]


def _listed_in(offer: Node) -> set[str]:
    """The values that the variants of an offer list."""
    found = [one.resolved() for one in offer.elements()]
    several = [values_of(one) for one in found if one is not None and one.is_map]
    return {json_key(value) for values in several for value in values}


def _offers(node: Node) -> list[Node]:
    """Every `oneOf` and `anyOf` of a schema and its parts that leaves something open.

    One that lists no more than null does not, nor one that lists another of the parts.
    """
    parts = parts_of(node)
    found = [part.get(keyword) for part in parts for keyword in ("oneOf", "anyOf")]
    return [
        one
        for one in found
        if one is not None
        and not all(is_null(of) for of in one.elements())
        and not any(meant(of) in parts for of in one.elements())
    ]


def meant(variant: Node) -> Node | None:
    """The schema that a variant is, or refers to with no more than words beside it."""
    is_own = variant.ref is None or narrows(variant.value)
    return variant if is_own else variant.resolved()


def has_shapes(offer: Node) -> bool:
    """Whether some variant has a shape of its own; those that only demand (`required`) have not."""
    listed = [one for one in offer.elements() if not is_null(one)]
    return not all(one.is_map and not (set(one.value) & _SHAPES) for one in listed)


def has_kinds(node: Node) -> bool:
    """Whether the schema lists several types, null aside."""
    return len(set(kinds_of(node)) - {"null"}) > 1 and not values_of(node)


def _of_kind(node: Node, kind: str) -> Node:
    """The schema for one of its types, less what is told of the whole, or says nothing of it."""
    place = (*node.pointer, "type", kinds_of(node).index(kind))
    plain = attrs.evolve(node, pointer=place, value={**node.value, "type": kind})
    kept = {"propertyNames"} if key_limits(node) is not None else set[str]()
    less = {*idle_in(plain), *unmet(node), *_OF_ALL} - kept
    return attrs.evolve(
        plain, value={key: one for key, one in plain.value.items() if key not in less}
    )


def has_null(node: Node) -> bool:
    """Whether one of the variants is null."""
    listed = [node.get(keyword) for keyword in ("oneOf", "anyOf")]
    return any(is_null(child) for one in listed if one is not None for child in one.elements())


def called(node: Node, index: int) -> str:
    """What an inline variant adds to the name of its union: its title, its kind, its place."""
    title = names.pascal(names.words(node.text("title"))).strip("_") if node.is_map else ""
    if title:
        return title
    kinds = kinds_of(node) if node.is_map and not has_properties(node) else []
    return kinds[0].capitalize() if len(kinds) == 1 else f"Variant{index + 1}"


def discriminator_of(node: Node, variants: list[Node], types: list[IrType]) -> Discriminator | None:
    """How a property names the variant (OpenAPI 3.1 §4.8.25): by the mapping, else by name.

    A variant whose property has a constant is named by that too: many documents map nothing.
    """
    told = node.get("discriminator")
    wire = told.text("propertyName") if told is not None and told.is_map else ""
    is_nested_in_all = bool(variants) and all(is_nested(one, wire) for one in variants)
    if told is None or not wire or len(types) != len(variants) or is_nested_in_all:
        return None
    known = [
        (one, of.name) for one, of in zip(variants, types, strict=True) if isinstance(of, Named)
    ]
    own = {one.ref.rpartition("/")[2]: name for one, name in known if one.ref is not None}
    listed = [(name, tags(one, wire)) for one, name in known]
    claims = [*own.items(), *((tag, name) for name, several in listed for tag in several)]
    # What several variants claim, as by an enum in the part that they share, names none of them.
    found = {tag: name for tag, name in claims if len({of for by, of in claims if by == tag}) == 1}
    found |= own
    by_key = {str(one.ref).rpartition("/")[2]: name for one, name in reversed(known)}
    for value, target in _mapped(told):
        wanted = str(target.value).rpartition("/")[2]
        found |= {value: by_key[wanted]} if wanted in by_key else {}
    # A constant of several narrows them down, though.
    constants = {several[0] for _, several in listed if len(several) == 1} - found.keys()
    tagged = (*found.items(), *(one for one in claims if one[0] in constants))
    # New in 3.2: what has no such value, or one that names none, is of this variant.
    other = by_key.get(told.text("defaultMapping").rpartition("/")[2], "")
    return Discriminator(wire, tagged, other) if len(known) == len(types) else None


def _mapped(told: Node) -> Iterator[tuple[str, Node]]:
    mapping = told.get("mapping")
    yield from mapping.items() if mapping is not None else ()


def is_nested(node: Node, wire: str) -> bool:
    """Whether a property is an array or an object, which no variant is called."""
    target = node.resolved()
    found = _property(target, wire) if target is not None and target.is_map else None
    kinds = set(kinds_of(found)) - {"null"} if found is not None else set()
    return bool(kinds) and kinds <= {"array", "object"}


def _property(node: Node, wire: str) -> Node | None:
    """A property as the last part of a schema has it that lists it."""
    for part in reversed(parts_of(node)):
        own = part.get("properties")
        child = own.get(wire) if own is not None else None
        found = child.resolved() if child is not None else None
        if found is not None and found.is_map:
            return found
    return None


def tags(node: Node, wire: str, depth: int = 0) -> tuple[str, ...]:
    """What names a variant: the constants of its property; of a union, what names its own."""
    target = node.resolved()
    if target is None or not target.is_map or depth > DEEPEST:
        return ()
    found = _property(target, wire)
    if found is not None:
        several = [values_of(one.resolved() or one) for one in variants_of(found)]
        # One that may be null as well, say.
        values = values_of(found) or [value for each in several for value in each if all(several)]
        return tuple(one if isinstance(one, str) else json.dumps(one) for one in values)
    inner = variants_of(target)
    names_ = [one.ref.rpartition("/")[2] for one in inner if one.ref is not None]
    told = target.get("discriminator")
    is_told = told is not None and told.is_map and told.text("propertyName") == wire
    mapped = [value for value, _ in _mapped(told)] if told is not None and is_told else []
    return (*mapped, *names_, *(tag for one in inner for tag in tags(one, wire, depth + 1)))
