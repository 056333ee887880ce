"""Owns what the configuration asks for by name: what is left out, and what is called otherwise.

Each wish is looked up by the names that a thing of the document has. One that was never looked up
with success names nothing: that is told at its line, with the nearest of the names there are.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from attrs import define, field

from . import names

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.document import Node

    from .diagnostics import Problems
    from .names import Words

_RENAMED = ("operations", "schemas", "fields", "members")
_EXCLUDED = ("operations", "tags", "schemas")


@define
class Listed:
    """The wishes about one kind of thing, by the name that each is about."""

    _wished: dict[str, Node] = field(factory=dict)
    _granted: set[str] = field(factory=set, init=False)
    _asked: dict[str, None] = field(factory=dict, init=False)

    def find(self, *called: str) -> Node | None:
        """The wish about a thing that has these names."""
        if not self._wished:
            return None
        self._asked |= dict.fromkeys(called)
        found = [one for one in called if one in self._wished]
        self._granted.update(found)
        return self._wished[found[0]] if found else None

    def text(self, *called: str) -> str | None:
        """What is wished for a thing that has these names."""
        found = self.find(*called)
        return None if found is None else str(found.value)

    def say_unused(self, noun: str, problems: Problems) -> None:
        """Report each wish about nothing that the document has."""
        for key, node in self._wished.items():
            if key not in self._granted:
                near = difflib.get_close_matches(key, self._asked, n=3)
                problems.error(
                    "SD603",
                    f"the document has no {noun} {key}",
                    node,
                    hint=f"near: {', '.join(near)}" if near else "see `inspect` for the names",
                )


@define
class Wishes:
    """All that a configuration asks for by name, each kind for itself."""

    excluded: dict[str, Listed] = field(
        factory=lambda: {kind: Listed() for kind in _EXCLUDED}, kw_only=True
    )
    renamed: dict[str, Listed] = field(
        factory=lambda: {kind: Listed() for kind in _RENAMED}, kw_only=True
    )

    @classmethod
    def of(cls, root: Node | None, problems: Problems) -> Wishes:
        """The wishes of a configuration; of none, none."""
        excluded = _section(root, "exclude", _EXCLUDED, problems)
        renamed = _section(root, "rename", _RENAMED, problems)
        return cls(
            excluded={kind: Listed(_names(excluded.get(kind), problems)) for kind in _EXCLUDED},
            renamed={kind: Listed(_texts(kind, renamed.get(kind), problems)) for kind in _RENAMED},
        )

    def excludes(self, kind: str, *called: str) -> bool:
        """Whether a thing that has these names is left out."""
        return self.excluded[kind].find(*called) is not None

    def words(self, kind: str, called: str) -> Words | None:
        """The words of the name that a thing is to have instead of its own."""
        wanted = self.renamed[kind].text(called)
        return None if wanted is None else names.called(wanted)

    def say_unused(self, problems: Problems) -> None:
        """Report each wish about nothing that the document has."""
        for several in (self.excluded, self.renamed):
            for kind, listed in several.items():
                listed.say_unused(kind.removesuffix("s"), problems)


def _section(
    root: Node | None, key: str, known: tuple[str, ...], problems: Problems
) -> dict[str, Node]:
    found = root.get(key) if root is not None else None
    if found is None or found.value is None:
        return {}
    if not found.is_map:
        problems.error("SD601", f"{key} must be a mapping", found, hint="see spec/sdk.yaml")
    for one, node in found.items():
        if one not in known:
            problems.error(
                "SD602",
                f"the configuration has no key {one} under {key}",
                node,
                hint=f"known here: {', '.join(known)}",
            )
    return dict(found.items())


def _names(node: Node | None, problems: Problems) -> dict[str, Node]:
    if node is None or node.value is None:
        return {}
    if not node.is_list or not all(isinstance(one, str) for one in node.value):
        problems.error("SD601", "what is excluded must be a list of names", node, hint="[a, b]")
    return {str(one.value): one for one in node.elements()}


def _texts(kind: str, node: Node | None, problems: Problems) -> dict[str, Node]:
    if node is None or node.value is None:
        return {}
    if not node.is_map:
        problems.error("SD601", "what is renamed must be a mapping", node, hint="old: new")
    is_fit, hint = _FORMS[kind]
    fit: dict[str, Node] = {}
    for key, wanted in node.items():
        if is_fit(str(wanted.value)):
            fit[key] = wanted
        else:
            message = f"{wanted.value!r} can't be the name of one of the {kind}"
            problems.error("SD601", message, wanted, hint)
    return fit


def _is_path(text: str) -> bool:
    """Whether a text names a resource and a method of it."""
    return text.count(".") == 1 and all(map(_is_name, text.split(".")))


def _is_name(text: str) -> bool:
    return text.isidentifier() and bool(names.words(text))


def _is_class(text: str) -> bool:
    return _is_name(text) and names.class_name(text) == text


_FORMS: dict[str, tuple[Callable[[str], bool], str]] = {
    "operations": (_is_path, "write resource.method, as in customers.create_customer"),
    "schemas": (_is_class, "write a name that a class can have, as in PhoneNumber"),
    "fields": (_is_name, "write letters, digits and underscores, as in phone_number"),
    "members": (_is_name, "write letters, digits and underscores, as in NOT_SENT"),
}
