"""Owns how the definitions of two documents differ: models, enums, aliases and their names.

Each is compared once for a side that it is on, not for every operation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from generator.ir import Alias, Enum, Model

from . import spelling
from .scope import Scope, paired
from .texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Definition, Field

    from .change import Change, Level
    from .pairs import Pairs
    from .types import Types
    from .uses import Side, Uses

_TAILS: dict[Side, str] = {"request": ", in requests", "answer": ", in answers", "none": ""}


def changes(pairs: Pairs[Definition], types: Types, uses: tuple[Uses, Uses]) -> Iterator[Change]:
    """All that has changed of definitions."""
    for one in pairs.removed:
        yield Scope(types, "none", one.name, old=one.at).change(
            "breaking", "model-removed", "is gone"
        )
    for one in pairs.added:
        yield Scope(types, "none", one.name, new=one.at).change("additive", "model-added", "is new")
    for old, new in pairs.both:
        yield from _pair(old, new, types, uses)


def _pair(
    old: Definition, new: Definition, types: Types, uses: tuple[Uses, Uses]
) -> Iterator[Change]:
    whole = Scope(types, "none", old.name, old.at, new.at)
    if old.name != new.name:
        yield whole.change("breaking", "model-renamed", f"is called {new.name} now")
    yield from texts(whole, old, new)
    before, after = uses[0].of(old.name), uses[1].of(new.name)
    sides: list[Side] = [one for one in before if one in after] or ["none"]
    for side in sides:
        felt = tuple(dict.fromkeys((*before.get(side, ()), *after.get(side, ()))))
        scope = attrs.evolve(whole, side=side, operations=felt, tail=_TAILS[side])
        yield from _content(old, new, scope)


def _content(old: Definition, new: Definition, scope: Scope) -> Iterator[Change]:
    if isinstance(old, Model) and isinstance(new, Model):
        yield from _fields(old, new, scope)
        yield from _others(old, new, scope)
    elif isinstance(old, Enum) and isinstance(new, Enum):
        yield from _values(old, new, scope)
    elif isinstance(old, Alias) and isinstance(new, Alias):
        yield from scope.shifts(old.type, new.type)
    else:
        kinds = f"{_kind(old)} → {_kind(new)}"
        yield scope.change("breaking", "model-changed", f"is of another kind: {kinds}")


def _others(old: Model, new: Model, scope: Scope) -> Iterator[Change]:
    for one in scope.types.keys(old.others, new.others, "other fields: "):
        # What any key may hold has no place of its own; that of the model has other keywords.
        is_placed = one.old is not None and one.new is not None
        yield scope.shift(one if is_placed else attrs.evolve(one, key=""))


def _values(old: Enum, new: Enum, scope: Scope) -> Iterator[Change]:
    before, after = spelling.values(old), spelling.values(new)
    for value, member in before.items():
        own = attrs.evolve(scope, python=member)
        if value not in after:
            yield own.change("breaking", "enum-removed", "is gone", "enum")
        elif _last(member) != _last(after[value]):
            what = f"is called {_last(after[value])} now"
            yield own.change("breaking", "enum-renamed", what, "enum")
    for value, member in after.items():
        if value not in before:
            own = attrs.evolve(scope, python=member)
            yield own.change("additive", "enum-added", "is new", "enum")


def _fields(old: Model, new: Model, scope: Scope) -> Iterator[Change]:
    pairs = paired(old.fields, new.fields, scope.types, _name)
    was, now = spelling.fields(old), spelling.fields(new)
    for one in pairs.removed:
        own = attrs.evolve(scope, python=was[one.name], old=one.at)
        yield own.change("breaking", "field-removed", "is gone")
    for one in pairs.added:
        own = attrs.evolve(scope, python=now[one.name], new=one.at)
        is_demanded = scope.side == "request" and _is_asked_for(one)
        what = "is new, and must be given" if is_demanded else "is new"
        yield own.change("breaking" if is_demanded else "additive", "field-added", what)
    for before, after in pairs.both:
        python = was[before.name]
        own = attrs.evolve(scope, python=python, old=before.at, new=after.at)
        yield from _field(before, after, own, _last(python), _last(now[after.name]))


def _field(old: Field, new: Field, scope: Scope, was: str, now: str) -> Iterator[Change]:
    if was != now:
        yield scope.change("breaking", "field-renamed", f"is called {now} now")
    elif old.name != new.name:
        what = f"is {new.name} on the wire, which was {old.name}"
        yield scope.change("cosmetic", "field-renamed", what)
    yield from (_given(old, new, scope) if scope.side == "request" else _read(old, new, scope))
    if old.default != new.default:
        felt: Level = "additive" if old.default is None else "breaking"
        level: Level = felt if scope.side == "request" else "cosmetic"
        what = f"default {_default(old)} → {_default(new)}"
        yield scope.change(level, "field-default", what, "default")
    yield from marks(old, new, scope)
    yield from texts(scope, old, new)


def _given(old: Field, new: Field, scope: Scope) -> Iterator[Change]:
    """What somebody feels who builds the model."""
    was, now = _is_asked_for(old), _is_asked_for(new)
    if was != now or (old.required, old.read_only) != (new.required, new.read_only):
        if now and not was:
            yield scope.change("breaking", "field-required", "must be given")
        elif was and not now:
            yield scope.change("additive", "field-optional", "may be left out")
        else:
            yield scope.change("cosmetic", "field-presence", "is the service's own to give")
    yield from scope.shifts(old.type, new.type)


def _read(old: Field, new: Field, scope: Scope) -> Iterator[Change]:
    """What somebody feels who reads the model: a missing field and null are both None."""
    was, now = (not one.required or one.write_only or one.type.nullable for one in (old, new))
    if now and not was:
        yield scope.change("breaking", "field-optional", "may be None")
    elif was and not now:
        yield scope.change("additive", "field-required", "is never None")
    elif _presence(old) != _presence(new):
        yield scope.change("cosmetic", "field-presence", "is None in other cases")
    kept = attrs.evolve(new.type, nullable=old.type.nullable)
    yield from scope.shifts(old.type, kept)


def _is_asked_for(one: Field) -> bool:
    """Whether somebody who builds the model has to give a field."""
    return one.required and not one.read_only and one.constant is None


def marks(old: Any, new: Any, scope: Scope) -> Iterator[Change]:
    """Whether something is deprecated now, or no more."""
    if new.deprecated and not old.deprecated:
        yield scope.change("additive", "operation-deprecated", "is deprecated", "deprecated")
    elif old.deprecated and not new.deprecated:
        yield scope.change(
            "cosmetic", "operation-restored", "is no longer deprecated", "deprecated"
        )


def _presence(one: Field) -> tuple[bool, bool, bool]:
    return one.required, one.write_only, one.type.nullable


def _last(python: str) -> str:
    """The attribute alone."""
    return python.rpartition(".")[2]


def _default(one: Field) -> str:
    return "none" if one.default is None else repr(one.default.value)


def _name(one: Any) -> str:
    return str(one.name)


def _kind(one: Definition) -> str:
    return type(one).__name__.lower()
