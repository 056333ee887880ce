"""Owns which properties an object lists: its own, those of its `allOf`, those of its variants.

Asks nodes only; makes no type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .keywords import parts_of
from .unions import variants_of

if TYPE_CHECKING:
    from generator.load.document import Node

# Keywords that only describe: a part of an `allOf` that has no others changes nothing.
_WORDS = {"description", "title", "example", "examples", "deprecated", "default", "readOnly"}


def properties_of(node: Node) -> dict[str, Node]:
    """The listed properties, those of `allOf` first, as the document orders them."""
    found: dict[str, Node] = {}
    for part in parts_of(node):
        own = part.get("properties")
        for wire, child in own.items() if own is not None else ():
            found[wire] = _both(found[wire], child) if wire in found else child
    for wire, several in _beside(node).items():
        # Beside listed properties, those of the variants may be there too.
        found.setdefault(wire, _any_of(several))
    return found


def _both(first: Node, then: Node) -> Node:
    """Where two parts give one property, both hold: the keywords of both together."""
    if first.value == then.value or then.ref is not None or not then.is_map or not first.is_map:
        return then
    if "properties" in then and ("properties" in first or first.ref is not None):
        return _merged(first, then, {"allOf": [first.value, then.value]})
    if first.ref is not None and set(then.value) - _WORDS:
        return then
    return _merged(first, then, {**first.value, **then.value})


def _merged(first: Node, then: Node, value: object) -> Node:
    """A schema of two, at a place of its own: either may also be read by itself."""
    return attrs.evolve(then, pointer=(*then.pointer, "allOf", *first.pointer), value=value)


def _beside(node: Node) -> dict[str, list[Node]]:
    """The properties of the variants of an object that lists properties of its own."""
    found: dict[str, list[Node]] = {}
    for variant in variants_of(node):
        target = variant.resolved()
        for part in parts_of(target) if target is not None and target.is_map else ():
            own = part.get("properties")
            for wire, child in own.items() if own is not None else ():
                found.setdefault(wire, []).append(child)
    return found


def _any_of(several: list[Node]) -> Node:
    """One schema for a property that several variants have: theirs, if they agree."""
    first = several[0]
    if all(one.value == first.value for one in several):
        return first
    together = {"anyOf": [one.value for one in several]}
    return attrs.evolve(first, pointer=(*first.pointer, "anyOf"), value=together)
