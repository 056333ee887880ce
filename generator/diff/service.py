"""Owns how two documents differ as wholes: servers, credentials, what each call needs of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from . import spelling
from .pairs import matched
from .scope import Scope, place
from .texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, At, Credential, Operation, Server, Variable
    from generator.names import Words

    from .change import Change, Level
    from .pairs import Pairs
    from .types import Types

Ways = frozenset[frozenset["Words"]]


def changes(old: Api, new: Api, calls: Pairs[Operation], types: Types) -> Iterator[Change]:
    """All that has changed of the service as a whole, and of what calls need."""
    scope = Scope(types, "none", "client", old.at, new.at)
    yield from _server(old, new, attrs.evolve(scope, python="client(base_url=)"))
    yield from _choices(old, new, attrs.evolve(scope, python="client(server=)"))
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


def _server(old: Api, new: Api, scope: Scope) -> Iterator[Change]:
    if old.server == new.server:
        return
    if not new.server:
        what = f"must be given: {old.server} is no default any more"
        yield scope.change("breaking", "server-removed", what, "servers")
    elif not old.server:
        yield scope.change("additive", "server-added", f"is {new.server} by default", "servers")
    else:
        what = f"default {old.server} → {new.server}"
        yield scope.change("breaking", "server-changed", what, "servers")


def _choices(old: Api, new: Api, scope: Scope) -> Iterator[Change]:
    pairs = matched(old.servers, new.servers, lambda one: one.url)
    taken = attrs.evolve(scope, python="client(server_variables=)")
    for one in pairs.removed:
        what = f"may be {one.url} no more"
        yield scope.change("breaking", "server-withdrawn", what, "servers")
    for one in pairs.added:
        yield scope.change("additive", "server-offered", f"may be {one.url}", "servers")
    for before, after in pairs.both:
        was, now = ({each.name: each for each in one.variables} for one in (before, after))
        for name, variable in was.items():  # the same names: they are those of the URL
            what = f"of {before.url}: {name} is {_values(variable)} → {_values(now[name])}"
            if _values(variable) != _values(now[name]):
                level: Level = "additive" if _is_wider(variable, now[name]) else "breaking"
                yield taken.change(level, "server-variables", what, "servers")
        if _described(before) != _described(after):
            what = f"{before.url} has another description"
            yield scope.change("cosmetic", "text-changed", what, "servers")


def _values(one: Variable) -> str:
    values = " | ".join(one.choices) or "any text"
    return f"{values}, {'required' if one.default is None else f'else {one.default}'}"


def _is_wider(before: Variable, after: Variable) -> bool:
    """Whether all that a caller could say still means the same."""
    if before.default not in (None, after.default):
        return False
    return not after.choices or (bool(before.choices) and {*before.choices} <= {*after.choices})


def _described(one: Server) -> tuple[str, ...]:
    return (one.description, *(each.description for each in one.variables))


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
    if one.security is not None:
        return frozenset(frozenset(way) for way in one.security) or frozenset([frozenset()])
    ways = frozenset(frozenset([each.words]) for each in api.credentials)
    return ways if api.requires_credentials and ways else ways | {frozenset()}


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
