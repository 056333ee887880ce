"""Owns what a comparison knows while it runs, and how a difference of types becomes changes.

The level of a difference depends on the side: what narrows a request breaks whoever sends it, what
widens an answer breaks whoever reads it. Limits of answers are not checked by the package, enums
and unions of answers are open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import frozen

from .change import Change
from .pairs import matched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.diagnostics import Place
    from generator.ir import At, Field, Parameter
    from generator.ir import Type as IrType

    from .change import Level
    from .pairs import Pairs
    from .shift import Shift
    from .types import Types
    from .uses import Side

_NAMED = re.compile(r"Named\(name='([^']*)'")


@frozen
class Scope:
    """One thing that may have changed: how callers spell it, where it stands, who feels it."""

    types: Types
    side: Side
    python: str
    old: At = None
    new: At = None
    operations: tuple[str, ...] = ()
    # Behind each sentence: on which side it holds.
    tail: str = ""

    def change(self, level: Level, code: str, what: str, key: str = "") -> Change:
        """A change of the thing as a whole, or of one of its keys."""
        return Change(
            level,
            code,
            what + self.tail,
            self.python,
            place(self.old, key),
            place(self.new, key),
            self.operations,
        )

    def shifts(self, old: IrType, new: IrType, inside: str = "") -> Iterator[Change]:
        """The changes that the difference of two types makes."""
        for one in self.types.shifts(old, new, inside):
            yield self.shift(one)

    def shift(self, one: Shift) -> Change:
        """The change that one difference of types makes."""
        return Change(
            _level(one, self.side),
            f"type-{one.way}",
            one.what + self.tail,
            self.python,
            place(one.old or self.old, one.key),
            place(one.new or self.new, one.key),
            self.operations,
        )


def _level(one: Shift, side: Side) -> Level:
    if side == "request":
        return "additive" if one.way == "widened" else "breaking"
    if one.aspect in ("limit", "format"):
        return "cosmetic"
    if one.aspect in ("values", "variants"):
        return "additive"
    if one.aspect == "tags":
        return "additive" if one.way == "widened" else "breaking"
    return "additive" if one.way == "narrowed" and one.aspect != "shape" else "breaking"


def place(at: At, key: str = "") -> Place | None:
    """Where a thing or a key of it stands; None where it is not there."""
    return at.place(key) if at is not None else None


def paired(
    old: Sequence[Any], new: Sequence[Any], types: Types, *keys: Callable[[Any], Any]
) -> Pairs[Any]:
    """Fields or parameters by their keys; then those that differ in nothing but the name."""

    def structure(one: Field | Parameter) -> str:
        own = (getattr(one, "place", "field"), one.required, one.default)
        return f"{own} {_NAMED.sub(_renamed, repr(one.type))}"

    def _renamed(match: re.Match[str]) -> str:
        return f"Named(name='{types.renamed.get(match[1], match[1])}'"

    def described(one: Field | Parameter) -> str | None:
        return f"{structure(one)} {one.description}" if one.description else None

    return matched(old, new, *keys, described, structure, fits=_is_alike)


def _is_alike(old: Field | Parameter, new: Field | Parameter) -> bool:
    """Whether the words of two things allow that one became the other."""
    is_told_so = old.description == new.description
    return is_told_so or bool(set(old.words) & set(new.words))
