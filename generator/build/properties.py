"""Owns which properties an object lists: its own, those of its `allOf`, those of its variants.

Asks nodes only; makes no type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator.load.references import moved

from .keywords import parts_of
from .merging import both
from .unions import variants_of

if TYPE_CHECKING:
    from generator.load.document import Node


def properties_of(node: Node) -> dict[str, Node]:
    """The listed properties, those of `allOf` first, as the document orders them."""
    found: dict[str, Node] = {}
    for part in parts_of(node):
        own = part.get("properties")
        for wire, child in own.items() if own is not None else ():
            found[wire] = both(found[wire], child) if wire in found else child
    for wire, several in _beside(node).items():
        # Beside listed properties, those of the variants may be there too.
        found.setdefault(wire, _any_of(several))
    return found


def unlisted(node: Node) -> dict[str, Node]:
    """The names that must be there but are no listed property, where each is demanded."""
    listed = properties_of(node)
    found: dict[str, Node] = {}
    for part in parts_of(node):
        several = part.get("required")
        for one in several.elements() if several is not None else ():
            if isinstance(one.value, str) and one.value not in listed:
                found.setdefault(one.value, one)
    return found


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
    # Each leads where it does in its own file.
    values = [moved(one.value, one.file, first.file) for one in several]
    if all(one == first.value for one in values):
        return first
    together = {"anyOf": values}
    return attrs.evolve(first, pointer=(*first.pointer, "anyOf"), value=together)
