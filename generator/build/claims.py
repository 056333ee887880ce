"""Owns which schema has which name: by its key, by where it stands, or as the configuration says.

No two share one: the first to come keeps it. What has been named waits here until it is read.
"""

from __future__ import annotations

import posixpath
from collections import deque
from typing import TYPE_CHECKING

from generator import names

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.load.document import Node
    from generator.names import Words
    from generator.wishes import Wishes

# What holds schemas by a name of each.
_LISTS = ("schemas", "$defs", "definitions")


class Claims:
    """The names of all schemas that become definitions, by the place of each."""

    def __init__(
        self, wishes: Wishes, problems: Problems, excluded: frozenset[Node] = frozenset()
    ) -> None:
        """`excluded` are the schemas that the configuration leaves out."""
        self.waiting: deque[tuple[str, Node]] = deque()
        self._wishes = wishes
        self._problems = problems
        self._excluded = excluded
        self.left_out = frozenset(one.name for one in excluded)
        self._renamed = wishes.renamed["schemas"]
        self._places: dict[str, Node] = {}
        self._names: dict[Node, str] = {}
        self._listed: set[str] = set()

    def reserve(self, components: Node) -> None:
        """Give every named schema its name, before an inline one can take it."""
        listed = [(names.class_name(key), key, node) for key, node in components.items()]
        # What is renamed comes last: it may not take the name of another.
        listed.sort(key=lambda one: self._renamed.find(*one[:2]) is not None)
        self._listed = {name for name, _, _ in listed}
        for name, key, node in listed:
            if not self.is_excluded(node):
                self.claim(name, self._meant(node), "Schema", key)

    def _meant(self, node: Node) -> Node:
        """The schema of another file that a named one stands for, where no other name has it."""
        is_away = node.ref is not None and not node.ref.startswith("#") and len(node.value) == 1
        goal = node.resolved() if is_away else None
        return node if goal is None or goal in self._names else goal

    def claim(self, name: str, node: Node, suffix: str = "Inline", key: str = "") -> str:
        """Reserve a name for a place and queue it; the same place keeps its first name.

        A name that another place has taken gets a suffix, in the order of the document: what is
        added at the end renames nothing.
        """
        if node in self._names:
            return self._names[node]
        # A wish for a name that a named schema has is about that one.
        is_another = not key and name in self._listed
        wish = None if is_another else self._renamed.find(key or name, name)
        if wish is not None:
            name = str(wish.value)
            if self._places.get(_module(name), node) != node:
                self._problems.error(
                    "SD501", f"another schema is called {name}", wish, "Choose another."
                )
        name = self.kept(name, node, suffix)
        self._names[node] = name
        self.waiting.append((name, node))
        return name

    def kept(self, name: str, node: Node, suffix: str = "Inline") -> str:
        """The name that a place keeps: with a suffix where another has it."""
        while self._places.setdefault(_module(name), node) != node:
            name += suffix
        return name

    def find(self, node: Node) -> str | None:
        """The name of the schema at a place, if it has one."""
        return self._names.get(node)

    def suggested(self, node: Node) -> str | None:
        """The name that its place gives a schema of another file: of the key, or of the file."""
        if node.file == node.document.file:
            return None
        if len(node.pointer) > 1 and node.pointer[-2] not in _LISTS:
            return None
        told = node.name or posixpath.basename(node.file).partition(".")[0]
        return names.titled(told)

    def is_excluded(self, node: Node) -> bool:
        """Whether the configuration leaves out the schema at a place."""
        return node in self._excluded

    def field(self, name: str, wire: str) -> Words:
        """The words of a field of a schema."""
        return self._wishes.words("fields", f"{name}.{wire}") or names.called(wire)

    def members(self, name: str, values: tuple[str, ...]) -> tuple[tuple[str, Words], ...]:
        """The words of those members of an enum that the configuration renames."""
        wanted = ((one, self._wishes.words("members", f"{name}.{one}")) for one in values)
        return tuple((one, words) for one, words in wanted if words)


def _module(name: str) -> str:
    return names.snake(names.words(name))
