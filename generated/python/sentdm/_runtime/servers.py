# Copied from runtime/python/servers.py, where changes belong.
"""The servers of a document that a caller may choose from, their variables, and where calls go.

Owns what is refused of a choice, and the URLs that it comes to. Loaded where a document leaves a
choice, or has a server that is relative.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import urljoin, urlsplit

from .errors import ArgumentError
from .urls import split_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .settings import Service

_VARIABLE = re.compile(r"\{([^{}]*)\}")
# Where a URL says which host it means: a value with a slash could end that early.
_AUTHORITY = re.compile(r"[^/]*//[^/]*")


class Variable(NamedTuple):
    """A `{name}` in the URL of a server; `choices` is empty where any text will do."""

    name: str
    default: str | None = None
    choices: tuple[str, ...] = ()


class Server(NamedTuple):
    """A server as the document lists it; `url` may hold variables, and may be relative."""

    url: str
    variables: tuple[Variable, ...] = ()
    name: str = ""

    @property
    def key(self) -> str:
        """What it is chosen by."""
        return self.name or self.url

    @property
    def is_relative(self) -> bool:
        """Whether it is relative to where the document is served (OpenAPI 3.1 §4.8.5)."""
        # One without a default could be anything.
        values = {one.name: ":" if one.default is None else one.default for one in self.variables}
        url = _VARIABLE.sub(lambda found: values[found[1]], self.url)
        return ":" not in url.partition("/")[0]


class Choice(NamedTuple):
    """A server that was chosen, and its URL with the variables filled."""

    server: Server
    url: str


# By the place in the document where the servers are listed: "" for the document itself.
Choices = Mapping[str, Choice]


def chosen(
    service: Service,
    server: Any = None,
    variables: Any = None,
    *,
    base_url: Any = None,
    former: Choices | None = None,
) -> Choices:
    """Return what `server` and `server_variables` come to, over what was chosen before.

    Each list of servers that has this one uses it. Variables are those of the servers in use. A
    `base_url` that is given anew takes the place of whatever is not relative to it.
    """
    lists, kept = _lists(service), former or {}
    if not lists:
        raise _twice()
    named = _named(lists, server)
    if base_url is not None:
        kept = {place: one for place, one in kept.items() if one.server.is_relative}
    taken = {**{place: one.server for place, one in kept.items()}, **named}
    used = {place: taken.get(place, several[0]) for place, several in lists.items()}
    told = _told(used.values(), variables)
    anew = [place for place, one in used.items() if place in named or _is_told(one, told)]
    if base_url is not None and any(not used[place].is_relative for place in anew):
        raise _twice()
    return {**kept, **{place: _choice(used[place], told or {}) for place in anew}}


def places(service: Service, base_url: Any, choices: Choices) -> dict[str, Any]:
    """Return the URL of each place that lists servers.

    That is of what was chosen there, else the base_url, else of the first.
    """
    found: dict[str, Any] = {}
    for place, (first, *_) in _lists(service).items():
        choice = choices.get(place)
        if choice is None and base_url is not None and not first.is_relative:
            found[place] = base_url
            continue
        server, url = choice or _choice(first, {})
        default = found.get("", service.base_url)
        found[place] = _joined(url, base_url, default, service) if server.is_relative else url
    return found


def _lists(service: Service) -> dict[str, tuple[Server, ...]]:
    own = {"": service.servers} if service.servers else {}
    return {**own, **service.further}


def _named(lists: Mapping[str, Sequence[Server]], key: Any) -> dict[str, Server]:
    """The server that is called so, for each place that lists it."""
    each = [(place, one) for place, several in lists.items() for one in several]
    found = {place: one for place, one in each if one.key == key}
    if key is not None and lists and not found:
        known = ", ".join(dict.fromkeys(one.key for _, one in each))
        raise ArgumentError(f"server must be one of {known}", argument="server")
    return found


def _told(used: Iterable[Server], variables: Any) -> Mapping[str, Any] | None:
    """The values that were given, each for a variable of one of the servers in use."""
    if variables is None:
        return None
    if not isinstance(variables, Mapping):
        raise _refused("must map names to strings")
    told = cast("Mapping[str, Any]", variables)
    servers = list(used)
    known = dict.fromkeys(each.name for one in servers for each in one.variables)
    if not told.keys() <= known.keys():
        names = f"may name {', '.join(known)} only" if known else "has no variables to name"
        raise _refused(f"{names}: those of {', '.join(one.key for one in servers)}")
    return told


def _is_told(server: Server, told: Mapping[str, Any] | None) -> bool:
    """Whether values were given for a server: for one of its variables, or none, for defaults."""
    own = {one.name for one in server.variables}
    return told is not None and bool(own and (own & told.keys() or not told))


def _choice(server: Server, told: Mapping[str, Any]) -> Choice:
    values = {one.name: _value(one, told, server) for one in server.variables}
    # In one go, so that a value is never taken for a variable.
    url = _VARIABLE.sub(lambda found: values[found[1]], server.url)
    return Choice(server, url.rstrip("/") or "/")


def _value(one: Variable, told: Mapping[str, Any], server: Server) -> str:
    value = told.get(one.name, one.default)
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


def _joined(url: str, base_url: Any, default: Any, service: Service) -> Any:
    """A relative URL, whole: by the base_url, else by where the other calls go (RFC 3986 §5)."""
    if base_url is None and default is None:
        variable = f"{service.environment}_BASE_URL"
        message = f"base_url is required: the server {url} is relative to it (or set {variable})"
        raise ArgumentError(message, argument="base_url")
    base = default if base_url is None else base_url
    parts = split_url(base) if isinstance(base, str) else None
    if parts is None:
        return base  # which is refused for what it is
    joined = urljoin(base, url)
    if urlsplit(joined)[:2] != parts[:2]:  # a value such as `/host` behind a slash, or `https://`
        raise _refused("will not do: it would name another host")
    own = urlsplit(urljoin("http://h/", url)).path.rstrip("/")
    # Who gives the whole address has it called, whatever is in front of the server's own path.
    is_whole = base_url is not None and parts.path.rstrip("/").endswith(own)
    return base_url if is_whole else joined


def _twice() -> ArgumentError:
    return ArgumentError("server is chosen in base_url already; give one", argument="server")


def _refused(why: str) -> ArgumentError:
    # Without the value, as for a base_url.
    return ArgumentError(f"server_variables {why}", argument="server_variables")
