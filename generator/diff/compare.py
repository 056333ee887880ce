"""Owns the comparison as a whole: two IRs in, all that callers feel of the difference out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import events, models, operations, renames, service
from .change import together
from .types import Types
from .uses import Uses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.ir import Api

    from .change import Change


def compare(old: Api, new: Api) -> tuple[Change, ...]:
    """The changes, the worst first, each told once."""
    if old == new:
        return ()  # positions aside
    uses = (Uses(old), Uses(new))
    classes = renames.definitions(old, new, uses)
    types = Types(
        {one.name: one for one in old.definitions},
        {one.name: one for one in new.definitions},
        {before.name: after.name for before, after in classes.both},
    )
    calls = operations.pairs_of(old, new)
    called = list(operations.changes(calls, types, old, new))
    return together(
        [
            *called,
            *events.changes(old, new, types),
            *service.changes(old, new, calls, types),
            *_not_told(called, models.changes(classes, types, uses)),
        ]
    )


def _not_told(called: Iterable[Change], found: Iterable[Change]) -> Iterator[Change]:
    """The changes of definitions, less those of a body's schema that its arguments have told."""
    old, new = {one.old for one in called} - {None}, {one.new for one in called} - {None}
    for one in found:
        is_unused = not one.operations and not one.code.startswith("model-")
        if not (is_unused and (one.old in old or one.new in new)):
            yield one
