"""Which proxy a request goes through.

Owns the form of a proxy's URL and the environment variables, which the client layer of httpx reads
and its transports do not. Must not open connections.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from .errors import ArgumentError
from .urls import host_of, is_loopback, is_within, split_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .transport import Origin


class Proxy(NamedTuple):
    """An HTTP proxy: TLS goes through it in a tunnel (RFC 9110 §9.3.6), end to end."""

    host: str
    port: int
    username: str = ""
    password: str = ""

    def __repr__(self) -> str:
        return f"<Proxy {self.host}:{self.port}>"


def proxy_for(
    origin: Origin, proxy: str | None, environ: Mapping[str, str] = os.environ
) -> Proxy | None:
    """Return the proxy for an origin: the argument, else the environment's, else None.

    The environment never sends loopback through a proxy.
    """
    if proxy is not None:
        return _parsed(proxy, "proxy")
    if is_loopback(origin.host) or _is_exempt(origin, environ):
        return None
    for name in (f"{origin.scheme}_proxy", "all_proxy"):
        # In a CGI program HTTP_PROXY is set by whoever sends a header "Proxy", so there only the
        # name in lower case counts.
        forms = (name,) if "REQUEST_METHOD" in environ else (name, name.upper())
        for form in forms:
            if environ.get(form):
                value = environ[form]
                return _parsed(value if "://" in value else f"http://{value}", form)
    return None


def _is_exempt(origin: Origin, environ: Mapping[str, str]) -> bool:
    listed = environ.get("no_proxy") or environ.get("NO_PROXY") or ""
    forms = (origin.host, origin.bracketed, origin.address)
    for entry in listed.lower().split(","):
        name = entry.strip()
        if name == "*" or ("/" in name and is_within(origin.host, name)):
            return True
        name = name.lstrip("*").lstrip(".")  # `.a.example` and `*.a.example` are a.example, too
        if name and any(form == name or form.endswith(f".{name}") for form in forms):
            return True
    return False


def _parsed(proxy: object, name: str) -> Proxy:
    # No value in these messages: the URL of a proxy often holds a password.
    if not isinstance(proxy, str):
        raise ArgumentError(f"{name} must be a URL as a string", argument=name)
    parts = split_url(proxy)
    if parts is None:
        raise ArgumentError(f"{name} is not a URL", argument=name)
    host = host_of(parts)
    if parts.scheme != "http" or not host:
        raise ArgumentError(f"{name} must be of the form http://host:port", argument=name)
    return Proxy(
        host, parts.port or 80, unquote(parts.username or ""), unquote(parts.password or "")
    )
