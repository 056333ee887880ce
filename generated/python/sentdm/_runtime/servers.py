# Copied from runtime/python/servers.py, where changes belong.
"""The servers of a document that a caller may choose from, and their variables.

Owns what is refused of a choice, and the URL that it comes to. Loaded where there is a choice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

_VARIABLE = re.compile(r"\{([^{}]*)\}")
# Where a URL says which host it means: a value with a slash could end that early.
_AUTHORITY = re.compile(r"[^/]*//[^/]*")


class Variable(NamedTuple):
    """A `{name}` in the URL of a server; `choices` is empty where any text will do."""

    name: str
    default: str | None = None
    choices: tuple[str, ...] = ()


class Server(NamedTuple):
    """A server as the document lists it; `url` may hold variables."""

    url: str
    variables: tuple[Variable, ...] = ()


class Choice(NamedTuple):
    """A server that was chosen, and its URL with the variables filled."""

    server: Server
    url: str


def chosen(
    servers: Sequence[Server], given: Mapping[str, Any], former: Choice | None = None
) -> Choice:
    """Return what `server` and `server_variables` come to; either may be left out.

    Variables alone are of the server chosen before, or of the first.
    """
    if given.get("base_url") is not None or not servers:
        raise ArgumentError("server is chosen in base_url already; give one", argument="server")
    url = given.get("server")
    if url is not None:
        server = _named(servers, url)
    else:
        server = former.server if former is not None else servers[0]
    return Choice(server, _filled(server, given.get("server_variables")))


def _named(servers: Sequence[Server], url: object) -> Server:
    for one in servers:
        if one.url == url:
            return one
    known = ", ".join(one.url for one in servers)
    raise ArgumentError(f"server must be one of {known}", argument="server")


def _filled(server: Server, told: Any) -> str:
    if told is not None and not isinstance(told, Mapping):
        raise _refused("must map names to strings")
    given = cast("Mapping[str, Any]", told or {})
    known = ", ".join(one.name for one in server.variables)
    if not given.keys() <= {one.name for one in server.variables}:
        names = f"may name {known} only" if known else "has no variables to name"
        raise _refused(f"{names}: those of {server.url}")
    values = {one.name: _value(one, given, server) for one in server.variables}
    # In one go, so that a value is never taken for a variable.
    return _VARIABLE.sub(lambda found: values[found[1]], server.url).rstrip("/")


def _value(one: Variable, given: Mapping[str, Any], server: Server) -> str:
    value = given.get(one.name, one.default)
    if value is None:
        raise _refused(f"must say what {one.name} is: {one.name} is required")
    if not isinstance(value, str):
        raise _refused(f"will not do: {one.name} must be a string")
    if one.choices and value not in one.choices:
        raise _refused(f"will not do: {one.name} must be one of {', '.join(one.choices)}")
    authority = _AUTHORITY.match(server.url)
    if "/" in value and authority is not None and f"{{{one.name}}}" in authority[0]:
        raise _refused(f"will not do: {one.name} may hold no slash")
    return value


def _refused(why: str) -> ArgumentError:
    # Without the value, as for a base_url.
    return ArgumentError(f"server_variables {why}", argument="server_variables")
