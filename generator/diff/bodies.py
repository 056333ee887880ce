"""Owns how the contents of one body differ: as what it is sent, and as what else it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .pairs import matched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Body

    from .change import Change
    from .scope import Scope


def changes(old: Body, new: Body, scope: Scope) -> Iterator[Change]:
    """All that has changed of a body, what is passed of it aside."""
    own = attrs.evolve(scope, side="request", old=old.at, new=new.at)
    if old.is_chosen or new.is_chosen:
        yield from _contents(old, new, own)
    elif old.content_type != new.content_type:
        what = f"body is sent as {old.content_type} → {new.content_type}"
        yield own.change("cosmetic", "body-changed", what, "content")
    if old.encodings != new.encodings:
        yield own.change("cosmetic", "body-changed", "body: parts are written otherwise", "content")


def _contents(old: Body, new: Body, scope: Scope) -> Iterator[Change]:
    """What a caller may choose by `content_type=`."""
    pairs = matched(old.contents, new.contents, lambda one: one.content_type)
    for one in pairs.removed:
        what = f"body is no longer sent as {one.content_type}"
        yield scope.change("breaking", "body-changed", what, "content")
    for one in pairs.added:
        what = f"body may be sent as {one.content_type}"
        yield scope.change("additive", "body-changed", what, "content")
    for before, after in pairs.both:
        # The preferred one is an argument, and compared as such.
        if before is not old or after is not new:
            yield from scope.shifts(before.type, after.type, f"{before.content_type}: ")
