"""Where the `$ref`s of a document lead; each is looked up once, and told where that is nowhere.

Must not know files: it is given the top of one by its name, or nothing where there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from .references import BadReference, index, narrows, pointer_text, retypes, target

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diagnostics import Problems

    from .document import Node
    from .names import Names
    from .positions import Pointer
    from .references import Target


@define
class Links:
    """The references of one document that have been followed."""

    _top: Callable[[str], Node | None]
    _names: Names | None
    _problems: Problems
    _found: dict[tuple[str, Pointer], Node | None] = field(factory=dict, init=False)

    def end(self, node: Node) -> Node | None:
        """Return what the `$ref` of a node leads to in the end; see `Node.resolved`."""
        start = node
        seen: set[Node] = set()
        while node.ref is not None and (node is start or not self._narrows(node)):
            if node in seen:
                message = f'"{start.ref}" leads back to itself'
                self._problems.error("SD207", message, start["$ref"])
                return None
            seen.add(node)
            found = self._step(node)
            if found is None:
                return None
            node = found
        return node

    def _narrows(self, node: Node) -> bool:
        """Whether a reference on the way says more of a value than where it leads."""
        if narrows(node.value) or "type" not in node.value:
            return narrows(node.value)
        beyond = self._step(node)
        return beyond is not None and beyond.is_map and retypes(node.value, beyond.value)

    def _step(self, node: Node) -> Node | None:
        """Return what the `$ref` of a node leads to at once; each is looked up and told once."""
        identity = (node.file, node.pointer)
        if identity not in self._found:
            # A look-up that passes through itself finds nothing.
            self._found[identity] = None
            self._found[identity] = self._looked_up(node)
        return self._found[identity]

    def _looked_up(self, node: Node) -> Node | None:
        ref = node.ref or ""
        try:
            return self._at(target(ref, node.file), node)
        except BadReference as error:
            goal = self._names.target(ref, node.file) if self._names else None
            if goal is not None:
                return self._at(goal, node)
            self._problems.error(error.code, error.message, node["$ref"], error.hint)
            return None

    def _at(self, goal: Target, node: Node) -> Node:
        here = self._top(goal.file)
        if here is None:
            raise BadReference("SD206", f'"{node.ref}" leads to a file that can\'t be read')
        for at, step in enumerate(goal.pointer):
            further = part(here, step) or self._part_beyond(here, goal.pointer[at:], node)
            if further is None:
                raise BadReference("SD206", f'"{node.ref}" leads nowhere', _missing(here, step))
            here = further
        return here

    def _part_beyond(self, here: Node, steps: tuple[str, ...], node: Node) -> Node | None:
        """Return the part of what `here` refers to: not allowed in a pointer, but much used."""
        step, *rest = steps
        if not (step or here.pointer):
            message = f'"{node.ref}" ends in a slash; read as the whole of {here.file}'
            self._problems.warning("SD208", message, node["$ref"], "Leave the slash out.")
            return here
        beyond = self.end(here) if here.ref is not None else None
        found = part(beyond, step) if beyond else None
        if found is not None:
            place = pointer_text((*found.pointer, *rest))
            message = f'"{node.ref}" passes a $ref; read as {found.file}#{place}'
            hint = "Refer to that place itself: openapi-spec-validator goes no further than this."
            self._problems.warning("SD209", message, node["$ref"], hint)
        return found


def part(node: Node, step: str) -> Node | None:
    """Return the node under a step of a pointer, or None."""
    if not node.is_list:
        return node.get(step)
    at = index(step, node.value)
    return None if at is None else node.elements()[at]


def _missing(node: Node, step: str) -> str:
    where = node.pointer_text or "the top level"
    return f'There is no "{step}" under {where} of {node.file}.'
