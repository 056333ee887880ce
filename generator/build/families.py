"""Owns which schemas descend from which: by an `allOf`, under a `discriminator` of the ancestor.

A value typed as the ancestor may be any of its heirs (OpenAPI 3.1 §4.8.25). Asks nodes only; makes
no type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from attrs import frozen

from .keywords import has_properties, parts_of, sole_reference, whole
from .shared import is_shared, variants_of
from .unions import is_nested, meant, tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Discriminator
    from generator.load.document import Node


@frozen
class Family:
    """A schema with heirs, the property that tells them apart, and whom each value names."""

    head: Node
    wire: str
    members: tuple[tuple[str, Node], ...]

    @property
    def view(self) -> Node:
        """The node that stands for any member, beside that of the head."""
        return attrs.evolve(self.head, pointer=(*self.head.pointer, "discriminator"))

    @property
    def heirs(self) -> tuple[Node, ...]:
        """All that a value may be, but for the head itself."""
        return tuple(dict.fromkeys(one for _, one in self.members if one != self.head))


class Families:
    """The families of one document, each under the node that stands for any of its members."""

    def __init__(self, schemas: Node | None) -> None:
        """`schemas` are the named ones: only they have heirs, and are heirs."""
        self._children: dict[Node, list[Node]] = {}
        self._parents: dict[Node, list[Node]] = {}
        self._known: dict[Node, Family | None] = {}
        self._views: dict[Node, Family] = {}
        for _, node in schemas.items() if schemas is not None else ():
            for parent in _parents(node):
                self._children.setdefault(parent, []).append(node)
                self._parents.setdefault(node, []).append(parent)

    def of(self, head: Node) -> Family | None:
        """The family that a schema is the head of."""
        if head in self._children and head not in self._known:
            family = self._known[head] = self._found(head)
            self._views |= {family.view: family} if family is not None else {}
        return self._known.get(head)

    def seen_at(self, view: Node) -> Family | None:
        """The family that a node stands for as a whole."""
        return self._views.get(view)

    def widened(self, told: Discriminator | None, variants: list[Node]) -> Discriminator | None:
        """A discriminator whose values name the heirs of its variants, too."""
        if told is None:
            return None
        known: dict[str, list[str]] = {}
        for tag, name in told.names:
            known.setdefault(tag, []).append(name)
        found = [self.of(one) for each in variants if (one := each.resolved()) is not None]
        for family in found:
            if family is not None and family.wire == told.property and family.head.name in known:
                named = known[family.head.name]
                known = {**{value: named for value, _ in family.members}, **known}
        pairs = ((tag, name) for tag, named in known.items() for name in named)
        return attrs.evolve(told, names=tuple(pairs))

    def shared(self, variants: list[Node]) -> Family | None:
        """The family that all of some variants belong to: it tells them apart, too."""
        nodes = [one.resolved() for one in variants]
        heads = [one for one in nodes[:1] if one is not None]
        for head in heads:
            heads += [one for one in self._parents.get(head, ()) if one not in heads]
            family = self.of(head)
            if family is not None and all(one in family.heirs for one in nodes):
                return family
        return None

    def is_heir(self, node: Node) -> bool:
        """Whether a schema stands for one member of a family, even if it adds nothing."""
        found = map(self.of, self._parents.get(node, ()))
        return any(node in family.heirs for family in found if family is not None)

    def _found(self, head: Node) -> Family | None:
        wire = told_by(head)
        if not wire:
            return None
        mapping = _mapping(head, wire)
        heirs = dict(self._heirs(head, wire, set(mapping.values())))
        claims = [(tag, heir) for heir, own in heirs.items() for tag in own]
        # What several claim, as by an enum in the part that they share, names none of them.
        by_tag = {
            tag: one for tag, one in claims if len({of for by, of in claims if by == tag}) == 1
        }
        by_name = {one.name: one for one in (*heirs, head)}
        found = {**by_name, **by_tag, **by_name}
        found |= {value: by_name[name] for value, name in mapping.items() if name in by_name}
        # Who lists all heirs as variants is one of those, and nothing else.
        is_listed = is_shared(head) and all(meant(one) in heirs for one in variants_of(head))
        return Family(head, wire, tuple(found.items())) if heirs and not is_listed else None

    def _heirs(
        self, head: Node, wire: str, mapped: set[str]
    ) -> Iterator[tuple[Node, tuple[str, ...]]]:
        """All that descend from a schema, and what their own constants call them."""
        seen = {head}
        waiting = [(one, head) for one in self._children[head]]
        while waiting:
            node, parent = waiting.pop(0)
            # What adds nothing and is mapped to nothing is another name of its parent.
            is_other_name = sole_reference(node) is not None and mapped and node.name not in mapped
            if node in seen or is_other_name or not has_properties(node):
                continue
            seen.add(node)
            own = tags(node, wire)
            yield node, own if own != tags(parent, wire) else ()
            if told_by(node) == wire:
                waiting += [(one, node) for one in self._children.get(node, ())]


def told_by(node: Node) -> str:
    """The property that tells heirs apart, by a schema's own discriminator or an inherited one."""
    holders = [part["discriminator"] for part in parts_of(node) if "discriminator" in part]
    wire = holders[-1].text("propertyName") if holders else ""
    return "" if is_nested(node, wire) else wire


def _mapping(head: Node, wire: str) -> dict[str, str]:
    """The name of the schema for each value that the discriminators of a schema map."""
    found: dict[str, str] = {}
    for part in parts_of(head):
        holder = part.get("discriminator")
        mapping = holder.get("mapping") if holder is not None else None
        if holder is not None and mapping is not None and holder.text("propertyName") == wire:
            found |= {value: str(one.value).rpartition("/")[2] for value, one in mapping.items()}
    return found


def _parents(node: Node) -> list[Node]:
    """The schemas that a schema names in its `allOf`."""
    members = whole(node).get("allOf") if node.is_map else None
    listed = members.elements() if members is not None else []
    found = [one.resolved() for one in listed if one.ref is not None]
    return [one for one in found if one is not None]
