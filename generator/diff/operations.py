"""Owns how the operations of two documents differ: which there are, their names, their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names

from . import arguments, spelling
from .models import marks
from .pairs import matched
from .scope import Scope
from .texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Answer, Api, Operation
    from generator.names import Words

    from .change import Change, Level
    from .pairs import Pairs
    from .types import Types


def pairs_of(old: Api, new: Api) -> Pairs[Operation]:
    """The operations of both documents: of one operationId, one verb and path, one method."""
    return matched(
        old.operations,
        new.operations,
        lambda one: one.id,
        lambda one: (one.verb, _template(one)),
        spelling.method,
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
        yield from _answers(before, after, attrs.evolve(scope, side="answer"))
        yield from _behaviour(before, after, scope)
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


def _answers(old: Operation, new: Operation, scope: Scope) -> Iterator[Change]:
    own = attrs.evolve(scope, old=old.answer.at or old.at, new=new.answer.at or new.at)
    yield from _answer(old.answer, new.answer, own, "answer: ")
    if new.answer.type is not None and old.may_be_empty != new.may_be_empty:
        if new.may_be_empty:
            yield own.change("breaking", "answer-optional", "answer: may be None")
        else:
            yield own.change("additive", "answer-required", "answer: is never None")
    pairs = matched(old.errors, new.errors, lambda one: one.status)
    for one in pairs.removed:
        gone = attrs.evolve(scope, old=one.at)
        level: Level = "cosmetic" if one.type is None else "breaking"
        yield gone.change(level, "error-removed", f"no longer documents {one.status}")
    for one in pairs.added:
        added = attrs.evolve(scope, new=one.at)
        yield added.change("additive", "error-added", f"documents {one.status}")
    for before, after in pairs.both:
        own = attrs.evolve(scope, old=before.at, new=after.at)
        yield from _answer(before, after, own, f"error {before.status}: ")


def _answer(old: Answer, new: Answer, scope: Scope, inside: str) -> Iterator[Change]:
    if old.type is None and new.type is not None:
        yield scope.change("additive", "answer-added", f"{inside}has content now", "content")
    elif old.type is not None and new.type is None:
        yield scope.change("breaking", "answer-removed", f"{inside}has no content", "content")
    elif old.type is not None and new.type is not None:
        yield from scope.shifts(old.type, new.type, inside)
    if old.status != new.status:
        what = f"{inside}status {old.status} → {new.status}"
        yield scope.change("cosmetic", "answer-moved", what)
    if old.accept != new.accept and old.type is not None and new.type is not None:
        what = f"{inside}content {old.accept} → {new.accept}"
        yield scope.change("cosmetic", "answer-moved", what, "content")
    yield from texts(scope, old, new)


def _behaviour(old: Operation, new: Operation, scope: Scope) -> Iterator[Change]:
    """Whether a call is sent again, to where, and how its body is written."""
    if old.retry != new.retry:
        is_repeated = new.retry == "safe"
        what = "may be sent again after a failure" if is_repeated else "is sent at most once"
        level: Level = "breaking" if is_repeated else "additive"
        yield scope.change(level, "retry-changed", what, "x-retry")
    if old.server != new.server:
        what = f"is sent to {old.server or 'the default'} → {new.server or 'the default'}"
        yield scope.change("breaking", "server-changed", what, "servers")
    was, now = old.body, new.body
    if was is not None and now is not None and was.content_type != now.content_type:
        own = attrs.evolve(scope, old=was.at, new=now.at)
        what = f"body is sent as {was.content_type} → {now.content_type}"
        yield own.change("cosmetic", "body-changed", what, "content")
