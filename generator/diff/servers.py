"""Owns how the servers of two documents differ: the default, the choice, what goes elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from . import spelling
from .pairs import matched
from .scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Operation, Server, Variable

    from .change import Change, Level
    from .pairs import Pairs
    from .types import Types


def changes(old: Api, new: Api, calls: Pairs[Operation], types: Types) -> Iterator[Change]:
    """All that has changed of where calls go, and of what callers may say of it."""
    scope = Scope(types, "none", "client(base_url=)", old.at, new.at)
    yield from _default(old, new, scope)
    yield from _choices(_offered(old), _offered(new), attrs.evolve(scope, python="client(server=)"))
    for one, then in calls.both:
        was, now = old.server_of(one), new.server_of(then)
        if was != now:
            own = Scope(types, "none", spelling.method(one), one.at, then.at, (one.id,))
            what = f"is sent to {was or 'the default'} → {now or 'the default'}"
            yield own.change("breaking", "server-changed", what, "servers")


def _default(old: Api, new: Api, scope: Scope) -> Iterator[Change]:
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


def _offered(api: Api) -> list[tuple[str, Server]]:
    """Every server that may be chosen, with the place that it is chosen for."""
    lists = (("", api.servers), *api.further)
    return [(place, one) for place, several in lists for one in several]


def _choices(
    old: list[tuple[str, Server]], new: list[tuple[str, Server]], scope: Scope
) -> Iterator[Change]:
    pairs = matched(old, new, lambda one: (one[0], one[1].key))
    for one in pairs.removed:
        what = f"may be {_called(*one)} no more"
        yield scope.change("breaking", "server-withdrawn", what, "servers")
    for one in pairs.added:
        yield scope.change("additive", "server-offered", f"may be {_called(*one)}", "servers")
    for (place, before), (_, after) in pairs.both:
        called = _called(place, before)
        if before.url != after.url:
            what = f"{called} is {before.url} → {after.url}"
            yield scope.change("breaking", "server-changed", what, "servers")
        yield from _variables(called, before, after, scope)
        if _described(before) != _described(after):
            what = f"{called} has another description"
            yield scope.change("cosmetic", "text-changed", what, "servers")


def _variables(called: str, before: Server, after: Server, scope: Scope) -> Iterator[Change]:
    taken = attrs.evolve(scope, python="client(server_variables=)")
    was, now = ({each.name: each for each in one.variables} for one in (before, after))
    for name in filter(now.__contains__, was):
        values, then = _values(was[name]), _values(now[name])
        if values != then:
            level: Level = "additive" if _is_wider(was[name], now[name]) else "breaking"
            what = f"of {called}: {name} is {values} → {then}"
            yield taken.change(level, "server-variables", what, "servers")


def _called(place: str, one: Server) -> str:
    return f"{one.key} for {place}" if place else one.key


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
