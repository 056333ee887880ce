"""Owns how two types differ: which values fit one and not the other, keyword by keyword.

Each is a `Shift`, whichever side the value is on.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from generator.ir import NOTHING, Alias, Array, Choice, Enum, Map, Named, Scalar, Tuple, Union
from generator.json_values import json_key
from generator.lower.readers import format_of

from .pairs import matched
from .shift import Shift, limits, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.ir import At, Definition
    from generator.ir import Type as IrType

    from .shift import Way

# How deep types without a name are followed: an alias may hold itself.
_DEEPEST = 20
_WIDER = {("int32", "int64"), ("float", "double")}


@frozen
class Types:
    """Compares types of two documents, whose definitions may have been renamed."""

    old: Mapping[str, Definition]
    new: Mapping[str, Definition]
    renamed: Mapping[str, str]

    def shifts(self, old: IrType, new: IrType, inside: str = "") -> Iterator[Shift]:
        """Every difference; of two uses of one definition none, which is compared by itself."""
        old, new, is_same = self._plain(old, new)
        if inside.count(":") > _DEEPEST:
            return
        if old.nullable != new.nullable:
            what = f"{inside}null {'fits' if new.nullable else 'fits no more'}"
            yield Shift("widened" if new.nullable else "narrowed", "null", what, *_at(old, new))
        if is_same:
            return
        if isinstance(old, Scalar) and isinstance(new, Scalar) and old.kind == new.kind:
            yield from _formats(old, new, inside)
            yield from limits(old.limits, new.limits, inside, *_at(old, new))
        elif isinstance(old, Array) and isinstance(new, Array):
            yield from limits(old.limits, new.limits, inside, *_at(old, new))
            yield from _standing(self._items(old, new, inside), old, new)
        elif isinstance(old, Tuple) and isinstance(new, Tuple) and _is_as_long(old, new):
            for index, pair in enumerate(zip(old.items, new.items, strict=True)):
                yield from self.shifts(*pair, f"{inside}item {index}: ")
        elif isinstance(old, Map) and isinstance(new, Map):
            yield from self.keys(old, new, f"{inside}values: ")
        elif isinstance(old, Union) and isinstance(new, Union):
            yield from self._variants(old, new, inside)
        else:
            yield from self._kinds(old, new, inside)

    def _items(self, old: Array, new: Array, inside: str) -> Iterator[Shift]:
        for index in range(max(len(old.first), len(new.first))):
            before, after = (
                one.first[index] if index < len(one.first) else one.item for one in (old, new)
            )
            yield from self.shifts(before, after, f"{inside}item {index}: ")
        yield from self.shifts(old.item, new.item, f"{inside}items: ")

    def keys(self, old: Map, new: Map, inside: str) -> Iterator[Shift]:
        """How what may stand under a key has changed, pattern by pattern."""
        pairs = matched(old.patterns, new.patterns, lambda one: one[0])
        for (pattern, before), (_, after) in pairs.both:
            yield from self.shifts(before, after, f"{inside}{pattern}: ")
        for pattern, before in pairs.removed:
            yield from self.shifts(before, new.value, f"{inside}{pattern}: ")
        for pattern, after in pairs.added:
            yield from self.shifts(old.value, after, f"{inside}{pattern}: ")
        yield from self._rest(old.value, new.value, inside)
        yield from limits(old.names, new.names, f"{inside}keys: ", None, None)

    def _rest(self, old: IrType, new: IrType, inside: str) -> Iterator[Shift]:
        """The same of what matches no pattern; what is refused in requests is kept in answers."""
        if (old, new) in ((NOTHING, Scalar("any")), (Scalar("any"), NOTHING)):
            way: Way = "narrowed" if new == NOTHING else "widened"
            yield Shift(way, "limit", f"{inside}{spelled(old)} → {spelled(new)}")
            return
        yield from self.shifts(old, new, inside)

    def _plain(self, old: IrType, new: IrType) -> tuple[IrType, IrType, bool]:
        """Both without the aliases that only one of them has, and whether they are one use."""
        while isinstance(old, Named) or isinstance(new, Named):
            if isinstance(old, Named) and isinstance(new, Named) and self._is_one(old, new):
                return old, new, True
            before, after = _meant(old, self.old), _meant(new, self.new)
            if before is old and after is new:
                break
            old, new = before, after
        return old, new, False

    def _is_one(self, old: Named, new: Named) -> bool:
        return self.renamed.get(old.name, old.name) == new.name

    def _kinds(self, old: IrType, new: IrType, inside: str) -> Iterator[Shift]:
        """The difference of two types of which neither is a kind of the other as it stands."""
        before, after = self._values(old, self.old), self._values(new, self.new)
        if before is not None and after is not None and Choice in (type(old), type(new)):
            yield from _values(before, after, inside, *_at(old, new))
            return
        way: Way = "changed"
        if self._holds(new, old, self.new, self.old):
            way = "widened"
        elif self._holds(old, new, self.old, self.new):
            way = "narrowed"
        told = f"{inside}{spelled(old)} → {spelled(new)}"
        is_shape = not all(isinstance(one, Scalar) or self._is_listed(one) for one in (old, new))
        yield Shift(way, "shape" if is_shape else "type", told, *_at(old, new), "type")

    def _is_listed(self, of: IrType) -> bool:
        return (self._values(of, self.old) or self._values(of, self.new)) is not None

    def _holds(
        self,
        wide: IrType,
        narrow: IrType,
        wides: Mapping[str, Definition],
        narrows: Mapping[str, Definition],
    ) -> bool:
        """Whether every value of one type fits another of a different kind."""
        if narrow == NOTHING:
            return True
        if isinstance(wide, Union):
            return any(
                spelled(one) == spelled(narrow) or self._holds(one, narrow, wides, narrows)
                for one in wide.variants
            )
        if not isinstance(wide, Scalar):
            return False
        if isinstance(narrow, Scalar):
            return wide.kind == "any" or (wide.kind, narrow.kind) == ("number", "integer")
        values = self._values(narrow, narrows)
        is_text = values is not None and all(isinstance(one, str) for one in values)
        return wide.kind == "any" or (wide.kind == "string" and is_text and format_of(wide) is None)

    def _values(self, of: IrType, known: Mapping[str, Definition]) -> tuple[Any, ...] | None:
        definition = known.get(of.name) if isinstance(of, Named) else None
        found = of if isinstance(of, Choice) else definition
        return found.values if isinstance(found, (Choice, Enum)) else None

    def _variants(self, old: Union, new: Union, inside: str) -> Iterator[Shift]:
        names = [(self.renamed.get(one.name, one.name), one) for one in _named(old)]
        pairs = matched(
            [*names, *((spelled(one), one) for one in old.variants if not isinstance(one, Named))],
            [(one.name if isinstance(one, Named) else spelled(one), one) for one in new.variants],
            lambda one: one[0],
        )
        for (_, before), (_, after) in pairs.both:
            yield from self.shifts(before, after, f"{inside}variant: ")
        for _, one in pairs.removed:
            yield Shift("narrowed", "variants", f"{inside}{spelled(one)} fits no more")
        for _, one in pairs.added:
            yield Shift("widened", "variants", f"{inside}{spelled(one)} fits, too")
        yield from self._tags(old, new, inside)

    def _tags(self, old: Union, new: Union, inside: str) -> Iterator[Shift]:
        """How a discriminator has changed, the variants aside that came or went."""
        if old.discriminator is None or new.discriminator is None:
            if old.discriminator is not new.discriminator:
                yield Shift("changed", "tags", f"{inside}variants are told apart in another way")
            return
        before, after = old.discriminator, new.discriminator
        if before.property != after.property:
            what = f"{inside}variants are told apart by {before.property} → {after.property}"
            yield Shift("changed", "tags", what)
        told = dict(after.names)
        for tag, name in before.names:
            was = self.renamed.get(name, name)
            now = told.pop(tag, None)
            is_kept = (tag, was) in after.names
            if not is_kept and (now or name in map(_name, new.variants)):
                yield Shift("changed", "tags", f"{inside}{tag} means {name} → {now or 'nothing'}")
        for tag, name in told.items():
            if name in [self.renamed.get(_name(one), _name(one)) for one in old.variants]:
                yield Shift("widened", "tags", f"{inside}{tag} means {name}, too")


def spelled(of: IrType) -> str:
    """A type in few words, without its limits."""
    if isinstance(of, Named):
        return of.name
    if isinstance(of, Choice):
        return " | ".join(json.dumps(one, ensure_ascii=False) for one in of.values)
    if of == NOTHING:
        return "nothing"
    if isinstance(of, Union):
        return f"one of ({', '.join(map(spelled, of.variants))})"
    if isinstance(of, Map):
        several = [f"{pattern}: {spelled(one)}" for pattern, one in of.patterns]
        return f"map of {', '.join([*several, spelled(of.value)])}"
    if isinstance(of, Array):
        return f"list of {', '.join(map(spelled, (*of.first, of.item)))}"
    if isinstance(of, Tuple):
        return f"tuple of ({', '.join(map(spelled, of.items))})"
    return f"{of.kind} ({of.format})" if of.format else of.kind


def _is_as_long(old: Tuple, new: Tuple) -> bool:
    return len(old.items) == len(new.items)


def _formats(old: Scalar, new: Scalar, inside: str) -> Iterator[Shift]:
    before, after = old.format, new.format
    if before == after:
        return
    what = f"{inside}format {before or 'none'} → {after or 'none'}"
    if format_of(old) != format_of(new):
        # Another class in Python: a moment, bytes, a decimal.
        yield Shift("changed", "type", what, *_at(old, new), "format")
        return
    is_wider = not after or (before, after) in _WIDER
    is_narrower = not before or (after, before) in _WIDER
    way: Way = "widened" if is_wider else "narrowed" if is_narrower else "changed"
    yield Shift(way, "format", what, *_at(old, new), "format")


def _values(
    before: tuple[Any, ...], after: tuple[Any, ...], inside: str, was: At, now: At
) -> Iterator[Shift]:
    old, new = ({json_key(one): shown(one) for one in side} for side in (before, after))
    for one in sorted(old[key] for key in old.keys() - new.keys()):
        yield Shift("narrowed", "values", f"{inside}{one} fits no more", was, now, "enum")
    for one in sorted(new[key] for key in new.keys() - old.keys()):
        yield Shift("widened", "values", f"{inside}{one} fits, too", was, now, "enum")


def _standing(shifts: Iterator[Shift], old: Array, new: Array) -> Iterator[Shift]:
    """The same; what has no place of its own stands where the array does."""
    for one in shifts:
        yield attrs.evolve(one, old=one.old or old.at, new=one.new or new.at)


def _meant(of: IrType, known: Mapping[str, Definition]) -> IrType:
    """What an alias stands for; anything else as it is."""
    definition = known.get(of.name) if isinstance(of, Named) else None
    if not isinstance(definition, Alias):
        return of
    is_nullable = of.nullable or definition.type.nullable
    return attrs.evolve(definition.type, nullable=is_nullable)


def _named(of: Union) -> list[Named]:
    return [one for one in of.variants if isinstance(one, Named)]


def _name(of: IrType) -> str:
    return of.name if isinstance(of, Named) else ""


def _at(old: IrType, new: IrType) -> tuple[At, At]:
    return getattr(old, "at", None), getattr(new, "at", None)
