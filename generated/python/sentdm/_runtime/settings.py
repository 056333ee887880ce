# Copied from runtime/python/settings.py, where changes belong.
"""What a client was told.

Owns the options of the constructor: their defaults from the environment, what is refused, and the
headers that every request carries. Nothing here may show a credential. Must not open connections.
"""

from __future__ import annotations

import os
from copy import copy
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, urlencode

from .codings import ACCEPT_ENCODING
from .errors import ArgumentError
from .options import count, flag, name_and_password, positive, secret, token
from .urls import place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .operation import Operation
    from .servers import Choices, Server
    from .tokens import Source
    from .transport import Origin


class Credential(NamedTuple):
    """A credential that the service takes: the argument it comes in, and where it goes.

    That is one of `header`, `query` and `cookie`. With `is_basic` the value is a user name and a
    password with a colon between, encoded as RFC 7617 §2 asks.
    """

    argument: str
    header: str = ""
    query: str = ""
    cookie: str = ""
    prefix: str = ""
    is_basic: bool = False

    @property
    def is_token(self) -> bool:
        """Whether a callable may give it (RFC 6750 §2.1)."""
        return self.prefix == "Bearer "


class Service(NamedTuple):
    """What the document says of the service as a whole.

    `environment` is the prefix of the environment variables, `required` says that no client can do
    without one of the credentials. `base_url` is None where the document names no server, `servers`
    is empty where there is nothing to say of them; `further` are those that paths and operations
    have of their own, by where they are listed.
    """

    package: str
    user_agent: str
    base_url: str | None
    environment: str
    credentials: tuple[Credential, ...]
    required: bool
    servers: tuple[Server, ...] = ()
    further: Mapping[str, tuple[Server, ...]] = {}


class Settings:
    """The options of a client, refused with an ArgumentError if they will not do.

    Times are in seconds. A credential that is None is not sent. What the options come to, the
    origin and the headers of each request, is computed once. Never changed: copies are.
    """

    # Not of attrs, whose import would be half of what making a client costs.
    def __init__(
        self,
        *,
        service: Service,
        credentials: Mapping[str, Any],
        base_url: str | None,
        choices: Choices | None = None,
        timeout: float = 30.0,
        attempt_timeout: float = 10.0,
        max_retries: int = 2,
        max_response_bytes: int = 16777216,
        allow_insecure_http: bool = False,
    ) -> None:
        self.service = service
        self.sources = _sources(service, credentials)
        self.credentials = {**credentials, **self.sources}
        self.choices = choices or {}
        self.given_url = base_url
        self.timeout = positive("timeout", timeout)
        self.attempt_timeout = positive("attempt_timeout", attempt_timeout)
        self.max_retries = count("max_retries", max_retries, 0)
        self.max_response_bytes = count("max_response_bytes", max_response_bytes, 1)
        self.allow_insecure_http = flag("allow_insecure_http", allow_insecure_http)
        self.base_url, self.places = self._whereabouts()
        self.origin, self.prefix = self._place(self.base_url)
        self.headers, self.query = _carried(service, credentials, None)
        has_any = any(value is not None for value in credentials.values())
        self.is_bare = bool(service.credentials) and not has_any
        if self.is_bare and service.required:
            raise _required(service)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in _SHOWN)
        return f"Settings({shown})"

    def changed(self, **options: Any) -> Settings:
        """Return a copy with some options changed, all of them checked again."""
        kept: dict[str, Any] = {name: getattr(self, name) for name in (*_KEPT, *_SHOWN[1:])}
        kept["base_url"] = self.given_url
        return Settings(**{**kept, **options})

    def _whereabouts(self) -> tuple[str, dict[str, tuple[Origin, str]]]:
        """Return the base URL, and where calls of operations with servers of their own go."""
        service, url = self.service, self.given_url
        default: Any = service.base_url if url is None else url
        if not (service.servers or service.further):
            return default, {}
        from .servers import places

        if url is not None:
            self._place(url)  # refused for what it is, before anything is joined to it
        found = places(service, url, self.choices)
        base_url = found.pop("", default)
        return base_url, {name: self._place(one) for name, one in found.items()}

    def _place(self, url: Any) -> tuple[Origin, str]:
        if url is None:
            variable = f"{self.service.environment}_BASE_URL"
            why = f"the document has no server with a whole URL (or set {variable})"
            raise ArgumentError(f"base_url is required: {why}", argument="base_url")
        return place(url, allow_http=self.allow_insecure_http)

    def refuse_insecure_proxy(self) -> None:
        """Refuse a proxy elsewhere for plain http, unless that is allowed."""
        if not self.allow_insecure_http:
            message = "proxy would get credentials in the clear; use https or allow_insecure_http"
            raise ArgumentError(message, argument="proxy")

    def place(self, operation: Operation[Any]) -> tuple[Origin, str]:
        """Return where a call of this operation goes: a base_url that was given holds for all."""
        if operation.server is None:
            return self.origin, self.prefix
        own = self.places.get(operation.server)
        return own or self._place(self.given_url or operation.server)

    def carried(self, operation: Operation[Any]) -> tuple[tuple[tuple[str, str], ...], str]:
        """Return the headers and the query that the client adds to a call of this operation."""
        if operation.security is None:
            if self.is_bare:
                raise _required(self.service, f"{operation.id}: ")
            return self.headers, self.query
        return _carried(self.service, self.credentials, self._way(operation.security, operation.id))

    def _way(self, ways: tuple[tuple[str, ...], ...], called: str) -> set[str]:
        """Return the credentials of the alternative that is taken."""
        given = {name for name, value in self.credentials.items() if value is not None}
        satisfied = [way for way in ways if given.issuperset(way)]
        if ways and not satisfied:
            wanted = " or ".join(" and ".join(way) for way in ways)
            raise ArgumentError(f"{called} needs {wanted}", argument=ways[0][0])
        # OpenAPI 3.1 §4.8.30: only one of the alternatives has to be satisfied, and a secret that
        # is not needed stays here. One that needs nothing is taken if there is no other.
        return set(next(filter(None, satisfied), ()))

    def sources_of(self, operation: Operation[Any]) -> list[Source]:
        """Return the callables that give a credential of this operation."""
        ways = operation.security
        sent = self.sources if ways is None else self._way(ways, operation.id)
        return [source for name, source in self.sources.items() if name in sent]

    def holding_tokens(self) -> Settings:
        """Return a copy in which the tokens that callables gave stand in their place."""
        made = copy(self)
        kept = {name: source.kept for name, source in self.sources.items() if source.turn}
        made.credentials = {**self.credentials, **kept}
        made.headers, made.query = _carried(self.service, made.credentials, None)
        return made


_KEPT = ("service", "credentials", "choices")
_SHOWN = (
    *("base_url", "timeout", "attempt_timeout", "max_retries", "max_response_bytes"),
    "allow_insecure_http",
)


def from_environment(
    service: Service,
    credentials: Mapping[str, Any],
    base_url: str | None,
    environ: Mapping[str, str] = os.environ,
) -> dict[str, Any]:
    """Return credentials and base URL, what was left out (None) taken from the environment."""
    # An empty variable counts as none: that is how a shell or a container file clears one.
    found = {
        name: environ.get(f"{service.environment}_{name.upper()}") or None for name in credentials
    }
    given = {name: value for name, value in credentials.items() if value is not None}
    if base_url is None:
        base_url = environ.get(f"{service.environment}_BASE_URL") or None
    return {"credentials": {**found, **given}, "base_url": base_url}


def told_source(error: ArgumentError, service: Service, given: Mapping[str, Any]) -> None:
    """Have an error say of what was not `given` which variable of the environment it is from."""
    name = error.argument or ""
    variable = f"{service.environment}_{name.upper()}"
    if given.get(name, "") is None and os.environ.get(variable):
        error.args = (f"{error} (it is from {variable})",)


def _sources(service: Service, credentials: Mapping[str, Any]) -> dict[str, Source]:
    """Return the callables that give a token; copies of a client share what they gave."""
    argued = [each.argument for each in service.credentials if each.is_token]
    given = {name: credentials[name] for name in argued if callable(credentials.get(name))}
    if not given:
        return {}
    from .tokens import Source

    return {
        name: give if isinstance(give, Source) else Source(name, give)
        for name, give in given.items()
    }


def _required(service: Service, where: str = "") -> ArgumentError:
    """Return the error of a client that has no credential, where any would do."""
    names = [each.argument for each in service.credentials]
    variables = ", ".join(f"{service.environment}_{name.upper()}" for name in names)
    message = f"{where}{' or '.join(names)} is required; the environment has none ({variables})"
    return ArgumentError(message, argument=names[0])


def _carried(
    service: Service,
    credentials: Mapping[str, Any],
    wanted: set[str] | None,
) -> tuple[tuple[tuple[str, str], ...], str]:
    sent = [
        (each, _written(each, credentials[each.argument]))
        for each in service.credentials
        if credentials.get(each.argument) is not None
        and (wanted is None or each.argument in wanted)
        # A token that nobody has asked for yet.
        and not (each.is_token and callable(credentials[each.argument]))
    ]
    # Two alternatives may use one header: the first that was given goes, and never both.
    by_header = {each.header: value for each, value in reversed(sent) if each.header}
    cookies = "; ".join(f"{each.cookie}={value}" for each, value in sent if each.cookie)
    headers = (
        ("User-Agent", service.user_agent),
        ("Accept-Encoding", ACCEPT_ENCODING),
        *reversed(by_header.items()),
        *([("Cookie", cookies)] if cookies else []),
    )
    pairs = [(each.query, value) for each, value in sent if each.query]
    return headers, urlencode(pairs, quote_via=quote)


def _written(each: Credential, value: Any) -> str:
    if each.is_basic:
        return each.prefix + _basic(name_and_password(each.argument, value))
    written = (token if each.is_token else secret)(each.argument, value)
    if each.cookie and ";" in written:  # RFC 6265 §4.1.1: it would end the cookie
        raise ArgumentError(f"{each.argument} may hold no semicolon", argument=each.argument)
    return each.prefix + written


def _basic(pair: str) -> str:
    import base64  # few services ask for it
    from unicodedata import normalize

    # RFC 7617 §2.1: in UTF-8, and composed, whichever way the caller's keyboard writes an é.
    return base64.b64encode(normalize("NFC", pair).encode()).decode()
