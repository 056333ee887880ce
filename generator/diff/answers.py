"""Owns how the answers of one operation differ: successes, which are read as one, and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .pairs import matched
from .texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Answer, Header, Operation

    from .change import Change, Level
    from .scope import Scope


def changes(old: Operation, new: Operation, scope: Scope) -> Iterator[Change]:
    """All that has changed of what a call answers."""
    yield from _successes(old, new, scope)
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
        inside = f"error {before.status}: "
        yield from _type(before, after, own, inside)
        yield from _words(before, after, own, inside)


def _successes(old: Operation, new: Operation, scope: Scope) -> Iterator[Change]:
    own = attrs.evolve(scope, old=old.answer.at or old.at, new=new.answer.at or new.at)
    if old.is_streamed == new.is_streamed:
        yield from _type(old.answer, new.answer, own, "answer: ")
    yield from _streamed(old, new, own)
    if new.answer.type is not None and old.may_be_empty != new.may_be_empty:
        if new.may_be_empty:
            yield own.change("breaking", "answer-optional", "answer: may be None")
        else:
            yield own.change("additive", "answer-required", "answer: is never None")
    was, now = (", ".join(sorted(one.status for one in op.answers)) for op in (old, new))
    if was != now:
        yield own.change("cosmetic", "answer-moved", f"answer: status {was} → {now}")
    # Of each document one that is left may be the same under another status.
    for before, after in matched(
        old.answers, new.answers, lambda one: one.status, lambda _: "left"
    ).both:
        each = attrs.evolve(scope, old=before.at or old.at, new=after.at or new.at)
        yield from _words(before, after, each, "answer: ")


def _streamed(old: Operation, new: Operation, scope: Scope) -> Iterator[Change]:
    if old.is_streamed != new.is_streamed:
        what = "comes item by item" if new.is_streamed else "comes whole"
        yield scope.change("breaking", "answer-streamed", f"answer: {what} now")
    if old.stream is not None and new.stream is not None:
        yield from scope.shifts(old.stream.item, new.stream.item, "streamed answer: ")
    elif new.stream is not None and not new.is_streamed:
        yield scope.change("additive", "answer-streamed", "answer: can be streamed now")
    elif old.stream is not None and not old.is_streamed:
        yield scope.change("breaking", "answer-streamed", "answer: can't be streamed now")


def _type(old: Answer, new: Answer, scope: Scope, inside: str) -> Iterator[Change]:
    if old.type is None and new.type is not None:
        yield scope.change("additive", "answer-added", f"{inside}has content now", "content")
    elif old.type is not None and new.type is None:
        yield scope.change("breaking", "answer-removed", f"{inside}has no content", "content")
    elif old.type is not None and new.type is not None:
        yield from scope.shifts(old.type, new.type, inside)


def _words(old: Answer, new: Answer, scope: Scope, inside: str) -> Iterator[Change]:
    was, now = (", ".join((one.accept, *one.others)) for one in (old, new))
    if was != now and old.type is not None and new.type is not None:
        yield scope.change("cosmetic", "answer-moved", f"{inside}content {was} → {now}", "content")
    if old.headers != new.headers:
        was, now = (", ".join(map(_told, one.headers)) or "none" for one in (old, new))
        told = f"headers {was} → {now}" if was != now else "headers are described otherwise"
        yield scope.change("cosmetic", "headers-changed", f"{inside}{told}", "headers")
    yield from texts(scope, old, new)


def _told(one: Header) -> str:
    return f"{one.name} ({one.kind})"
