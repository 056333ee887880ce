"""Owns how webhooks and callbacks differ: which there are, and what each of them carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .pairs import matched
from .scope import Scope
from .texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Event

    from .change import Change
    from .types import Types


def changes(old: Api, new: Api, types: Types) -> Iterator[Change]:
    """All that has changed of what the service sends by itself."""
    pairs = matched(old.events, new.events, lambda one: (one.owner, one.name, one.verb))
    for one in pairs.removed:
        yield Scope(types, "answer", _called(one), old=one.at).change(
            "breaking", "event-removed", "is gone"
        )
    for one in pairs.added:
        yield Scope(types, "answer", _called(one), new=one.at).change(
            "additive", "event-added", "is new"
        )
    for before, after in pairs.both:
        scope = Scope(types, "answer", _called(before), before.at, after.at, (_called(before),))
        if before.payload is not None and after.payload is not None:
            yield from scope.shifts(before.payload, after.payload, "payload: ")
        elif after.payload is not None:
            yield scope.change("additive", "answer-added", "has a payload now", "requestBody")
        elif before.payload is not None:
            yield scope.change("breaking", "answer-removed", "has no payload", "requestBody")
        yield from texts(scope, before, after)


def _called(one: Event) -> str:
    return f"{one.verb} {one.name}"
