"""Owns how two documents differ as wholes: their credentials, and what each call needs of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from . import servers, spelling
from .pairs import matched
from .scope import Scope, place
from .texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, At, Credential, Operation
    from generator.names import Words

    from .change import Change
    from .pairs import Pairs
    from .types import Types

Ways = frozenset[frozenset["Words"]]


def changes(old: Api, new: Api, calls: Pairs[Operation], types: Types) -> Iterator[Change]:
    """All that has changed of the service as a whole, and of what calls need."""
    scope = Scope(types, "none", "client", old.at, new.at)
    yield from servers.changes(old, new, calls, types)
    yield from _credentials(old, new, scope)
    for one, then in calls.both:
        yield from _security(one, then, old, new, scope)
    yield from texts(scope, old, new)
    for was, now in matched(old.resources, new.resources, lambda one: one.name).both:
        if was.description != now.description:
            own = attrs.evolve(scope, python=spelling.resource(was.name))
            yield own.change("cosmetic", "text-changed", "has another description", "tags")
    for name in ("title", "version", "site", "contact"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            what = f"{name} {before or 'none'} → {after or 'none'}"
            yield scope.change("cosmetic", "text-changed", what, "info")


def _credentials(old: Api, new: Api, scope: Scope) -> Iterator[Change]:
    pairs = matched(old.credentials, new.credentials, lambda one: one.words, _sent)
    for one in pairs.removed:
        own = attrs.evolve(scope, python=spelling.credential(one), old=one.at, new=None)
        yield own.change("breaking", "credential-removed", "is gone")
    for one in pairs.added:
        own = attrs.evolve(scope, python=spelling.credential(one), old=None, new=one.at)
        yield own.change("additive", "credential-added", "is new")
    for before, after in pairs.both:
        python = spelling.credential(before)
        own = attrs.evolve(scope, python=python, old=before.at, new=after.at)
        if before.words != after.words:
            what = f"is called {spelling.credential(after)} now"
            yield own.change("breaking", "credential-renamed", what)
        if _sent(before) != _sent(after):
            what = f"is sent as {_way(before)} → {_way(after)}"
            yield own.change("cosmetic", "credential-moved", what)
        yield from texts(own, before, after)
    if old.requires_credentials != new.requires_credentials:
        if new.requires_credentials:
            what = "needs a credential"
            yield scope.change("breaking", "credentials-required", what, "security")
        else:
            what = "needs no credential"
            yield scope.change("additive", "credentials-optional", what, "security")


def _security(
    before: Operation, after: Operation, old: Api, new: Api, scope: Scope
) -> Iterator[Change]:
    if before.security is None and after.security is None:
        return
    was, now = _ways(before, old), _ways(after, new)
    own = attrs.evolve(
        scope,
        python=spelling.method(before),
        old=_place(before, old),
        new=_place(after, new),
        operations=(before.id,),
    )
    lost = [one for one in was if not any(other <= one for other in now)]
    won = [one for one in now if not any(other <= one for other in was)]
    for one in sorted(lost, key=sorted):
        what = f"is not called with {_told(one)} any more"
        yield own.change("breaking", "security-narrowed", what)
    for one in sorted(won, key=sorted):
        yield own.change("additive", "security-widened", f"may be called with {_told(one)}")
    if was != now and not lost and not won:
        what = f"sends {_all(now)}, which was {_all(was)}"
        yield own.change("cosmetic", "security-changed", what)


def _ways(one: Operation, api: Api) -> Ways:
    ways = one.security
    if ways is None:
        ways = tuple((each.words,) for each in api.credentials)
    return frozenset(map(frozenset, ways)) or frozenset([frozenset()])


def _place(one: Operation, api: Api) -> At:
    """Where it is said what an operation needs: at its own key, or at the document's."""
    own = place(one.at, "security")
    is_own = own is not None and own.pointer.endswith("/security")
    return own if is_own else place(api.at, "security")


def _told(way: frozenset[Words]) -> str:
    return " and ".join(sorted("_".join(one) for one in way)) or "no credential"


def _all(ways: Ways) -> str:
    return " or ".join(sorted(map(_told, ways)))


def _sent(one: Credential) -> tuple[str, str, str]:
    return one.place, one.name, one.form


def _way(one: Credential) -> str:
    return f"{one.place} {one.name}, {one.form}"
