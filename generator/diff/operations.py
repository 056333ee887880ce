"""Owns how the operations of two documents differ: which there are, and what each is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names

from . import answers, arguments, bodies, spelling
from .models import marks
from .pairs import matched
from .scope import Scope
from .texts import texts

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from generator.ir import Api, Operation
    from generator.names import Words

    from .change import Change, Level
    from .pairs import Pairs
    from .types import Types


def pairs_of(old: Api, new: Api) -> Pairs[Operation]:
    """The operations of both documents: of one operationId, one verb and path, one method.

    Those of which all of this has changed are one where they say in the same words what they do.
    """
    return matched(
        old.operations,
        new.operations,
        lambda one: one.id,
        lambda one: (one.verb, _template(one)),
        spelling.method,
        _purpose,
    )


def changes(pairs: Pairs[Operation], types: Types, old: Api, new: Api) -> Iterator[Change]:
    """All that has changed of operations."""
    for one in pairs.removed:
        yield _scope(types, one, old_at=one).change("breaking", "operation-removed", "is gone")
    for one in pairs.added:
        yield _scope(types, one, new_at=one).change("additive", "operation-added", "is new")
    moved = _moved(pairs, old, new)
    for was in moved:
        yield _resource(was, pairs, types)
    for before, after in pairs.both:
        scope = _scope(types, before, old_at=before, new_at=after)
        yield from _named(before, after, scope, moved)
        yield from arguments.changes(before, after, attrs.evolve(scope, side="request"))
        yield from answers.changes(before, after, attrs.evolve(scope, side="answer"))
        yield from _behaviour(before, after, scope)
        if before.body is not None and after.body is not None:
            yield from bodies.changes(before.body, after.body, scope)
        yield from marks(before, after, scope)
        yield from texts(scope, before, after)


def _scope(
    types: Types,
    one: Operation,
    *,
    old_at: Operation | None = None,
    new_at: Operation | None = None,
) -> Scope:
    return Scope(
        types,
        "none",
        spelling.method(one),
        old_at.at if old_at else None,
        new_at.at if new_at else None,
        (one.id,),
    )


def _template(one: Operation) -> str:
    """The path, whatever its variables are called."""
    return names.without_places(one.path)


def _purpose(one: Operation) -> Hashable:
    """What an operation says that it does, and answers; None where it says nothing."""
    told = (one.resource, one.verb, one.summary, one.description, repr(one.answer.type))
    return told if one.summary else None


def _moved(pairs: Pairs[Operation], old: Api, new: Api) -> dict[Words, Words]:
    """The resources that have another name: all of their methods went there together."""
    before, after = ({one.name for one in api.resources} for api in (old, new))
    found: dict[Words, set[Words]] = {}
    for a, b in pairs.both:
        found.setdefault(a.resource, set()).add(b.resource)
    return {
        was: next(iter(now))
        for was, now in found.items()
        if len(now) == 1 and not now & before and was not in after
    }


def _resource(was: Words, pairs: Pairs[Operation], types: Types) -> Change:
    those = [(a, b) for a, b in pairs.both if a.resource == was]
    first, then = those[0]
    scope = Scope(
        types, "none", spelling.resource(was), first.at, then.at, tuple(a.id for a, _ in those)
    )
    called = spelling.resource(then.resource)
    what = f"is called {called} now, with its method{'s' * (len(those) > 1)}"
    return scope.change("breaking", "resource-renamed", what, "tags")


def _named(
    old: Operation, new: Operation, scope: Scope, moved: dict[Words, Words]
) -> Iterator[Change]:
    is_together = moved.get(old.resource) == new.resource and old.name == new.name
    if (old.resource, old.name) != (new.resource, new.name) and not is_together:
        what = f"is called {spelling.method(new)} now"
        yield scope.change("breaking", "operation-renamed", what, "operationId")
    elif old.id != new.id and (old.id != old.title or new.id != new.title):
        what = f"is {new.id} in the document, which was {old.id}"
        yield scope.change("cosmetic", "operation-moved", what, "operationId")
    if old.title != new.title:
        yield scope.change("cosmetic", "operation-moved", f"calls {old.title} → {new.title}")


def _behaviour(old: Operation, new: Operation, scope: Scope) -> Iterator[Change]:
    """Whether a call is sent again, and how its body is written."""
    if old.retry != new.retry:
        is_repeated = new.retry == "safe"
        what = "may be sent again after a failure" if is_repeated else "is sent at most once"
        level: Level = "breaking" if is_repeated else "additive"
        yield scope.change(level, "retry-changed", what, "x-retry")
