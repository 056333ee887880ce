"""Owns the comparison as a whole: two IRs in, all that callers feel of the difference out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import events, models, operations, renames, service
from .change import together
from .types import Types
from .uses import Uses

if TYPE_CHECKING:
    from generator.ir import Api

    from .change import Change


def compare(old: Api, new: Api) -> tuple[Change, ...]:
    """The changes, the worst first, each told once."""
    classes = renames.definitions(old, new)
    types = Types(
        {one.name: one for one in old.definitions},
        {one.name: one for one in new.definitions},
        {before.name: after.name for before, after in classes.both},
    )
    calls = operations.pairs_of(old, new)
    return together(
        [
            *operations.changes(calls, types, old, new),
            *events.changes(old, new, types),
            *service.changes(old, new, calls, types),
            *models.changes(classes, types, (Uses(old), Uses(new))),
        ]
    )
