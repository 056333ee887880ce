"""Owns which definitions of two documents are the same: by name, by place, by what they hold."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Alias, Model

from .pairs import matched
from .scope import place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.ir import Api, Definition

    from .pairs import Pairs
    from .uses import Uses

_NAMED = re.compile(r"name='([^']*)'")
# The place of a named schema is its name.
_BY_NAME = re.compile(r"/(components/schemas/[^/]*)?")


@attrs.frozen
class Lone:
    """A definition of one document that the other has no namesake of."""

    of: Definition
    structure: str

    @property
    def pointer(self) -> str | None:
        """Where an inline schema stands; None for a named one."""
        found = place(self.of.at)
        return None if found is None or _BY_NAME.fullmatch(found.pointer) else found.pointer


def definitions(old: Api, new: Api, uses: tuple[Uses, Uses]) -> Pairs[Definition]:
    """The definitions of both documents, matched; a rename may show only after another one."""
    found = matched(old.definitions, new.definitions, lambda one: one.name)
    while True:
        renamed = {before.name: after.name for before, after in found.both}
        kept = {name: name for name in renamed.values()}
        more = matched(
            [Lone(one, _structure(one, renamed)) for one in found.removed],
            [Lone(one, _structure(one, kept)) for one in found.added],
            lambda one: one.pointer,
            lambda one: one.structure,
            fits=_is_alike,
        )
        both = [(before.of, after.of) for before, after in more.both]
        both = both or _resembling(found, uses)
        if not both:
            return found
        found = attrs.evolve(
            found,
            both=(*found.both, *both),
            removed=_without(found.removed, [before for before, _ in both]),
            added=_without(found.added, [after for _, after in both]),
        )


def _without(several: Iterable[Definition], some: Iterable[Definition]) -> tuple[Definition, ...]:
    gone = {one.name for one in some}
    return tuple(one for one in several if one.name not in gone)


def _resembling(
    found: Pairs[Definition], uses: tuple[Uses, Uses]
) -> list[tuple[Definition, Definition]]:
    """Models that became each other and more: each is all that resembles the other."""
    alike = [
        (before, after)
        for before in found.removed
        for after in found.added
        if _shares_most(before, after) and uses[0].of(before.name) == uses[1].of(after.name) != {}
    ]
    counts = Counter(id(one) for pair in alike for one in pair)
    return [pair for pair in alike if all(counts[id(one)] == 1 for one in pair)]


def _shares_most(old: Definition, new: Definition) -> bool:
    """Whether two models have more fields in common than not."""
    if not (isinstance(old, Model) and isinstance(new, Model)):
        return False
    before, after = ({one.name for one in model.fields} for model in (old, new))
    return 2 * len(before & after) > len(before | after)


def _structure(one: Definition, renamed: Mapping[str, str]) -> str:
    """A definition in text, its own name and its words left out."""
    called = {**renamed, one.name: "itself"}
    return _NAMED.sub(
        lambda match: f"name={called.get(match[1], match[1])!r}",
        repr(attrs.evolve(one, name="", description="")),
    )


def _is_alike(old: Lone, new: Lone) -> bool:
    """Whether the names and words of two equal structures allow that one became the other."""
    is_rich = not isinstance(old.of, Alias) and old.of.description == new.of.description
    words = set(names.words(old.of.name)) & set(names.words(new.of.name))
    return is_rich or bool(words)
