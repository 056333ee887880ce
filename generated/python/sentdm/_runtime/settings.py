# Copied from runtime/python/settings.py, where changes belong.
"""What a client was told.

Owns the options of the constructor: their defaults from the environment, what is refused, and the
headers that every request carries. Nothing here may show a credential. Must not open connections.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

import attrs

from .answers import ACCEPT_ENCODING
from .errors import ArgumentError
from .proxies import is_loopback
from .transport import Origin

__all__ = ["Credential", "Service", "Settings", "from_environment", "positive", "settings"]


@attrs.frozen
class Credential:
    """A credential that the service takes: the argument it comes in and the header it goes in."""

    argument: str
    header: str
    prefix: str = ""


@attrs.frozen(kw_only=True)
class Service:
    """What the document says of the service as a whole.

    `environment` is the prefix of the environment variables, `required` says that at least one of
    the credentials must be there. `base_url` is None where the document names no server.
    """

    package: str
    user_agent: str
    base_url: str | None
    environment: str
    credentials: tuple[Credential, ...]
    required: bool


@attrs.frozen(kw_only=True)
class Settings:
    """The checked options of a client; times are in seconds."""

    service: Service = attrs.field(repr=False)
    base_url: str
    origin: Origin = attrs.field(repr=False)
    prefix: str = attrs.field(repr=False)
    credentials: Mapping[str, str] = attrs.field(repr=False)
    headers: tuple[tuple[str, str], ...] = attrs.field(repr=False)
    timeout: float
    attempt_timeout: float
    max_retries: int
    max_response_bytes: int
    allow_insecure_http: bool


def from_environment(
    service: Service,
    credentials: Mapping[str, str | None],
    base_url: str | None,
    environ: Mapping[str, str] = os.environ,
) -> tuple[dict[str, str | None], str | None]:
    """Fill what was left out (None) from the environment, and the base URL from the document."""
    filled: dict[str, str | None] = {}
    for name, value in credentials.items():
        # An empty variable counts as none: that is how a shell or a container file clears one.
        given = environ.get(f"{service.environment}_{name.upper()}") or None
        filled[name] = given if value is None else value
    if base_url is None:
        base_url = environ.get(f"{service.environment}_BASE_URL") or service.base_url
    return filled, base_url


def settings(
    service: Service,
    *,
    credentials: Mapping[str, str | None],
    base_url: str | None,
    timeout: float,
    attempt_timeout: float,
    max_retries: int,
    max_response_bytes: int,
    allow_insecure_http: bool,
) -> Settings:
    """Check the options; raise ArgumentError for the first that is refused."""
    known = {name: value for name, value in credentials.items() if value is not None}
    origin, prefix = _base(base_url, service, allow_insecure_http)
    return Settings(
        service=service,
        base_url=f"{origin.scheme}://{origin.authority}{prefix}",
        origin=origin,
        prefix=prefix,
        credentials=known,
        headers=_headers(service, known, origin),
        timeout=positive("timeout", timeout),
        attempt_timeout=positive("attempt_timeout", attempt_timeout),
        max_retries=_count("max_retries", max_retries, 0),
        max_response_bytes=_count("max_response_bytes", max_response_bytes, 1),
        allow_insecure_http=allow_insecure_http,
    )


def positive(name: str, value: Any) -> float:
    """Check a number of seconds: above 0 and finite."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not is_number or not 0 < value < math.inf:
        raise ArgumentError(f"{name} must be a number of seconds above 0", argument=name)
    return float(value)


def _count(name: str, value: Any, least: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ArgumentError(f"{name} must be an int of at least {least}", argument=name)
    return value


def _headers(
    service: Service, known: Mapping[str, str], origin: Origin
) -> tuple[tuple[str, str], ...]:
    variables = [f"{service.environment}_{each.argument.upper()}" for each in service.credentials]
    if service.required and not known:
        names = " or ".join(each.argument for each in service.credentials)
        raise ArgumentError(
            f"{names} is required; the environment has none either ({', '.join(variables)})",
            argument=service.credentials[0].argument,
        )
    return (
        ("Host", origin.authority),
        ("User-Agent", service.user_agent),
        ("Accept-Encoding", ACCEPT_ENCODING),
        *(
            (each.header, each.prefix + _secret(each.argument, known[each.argument]))
            for each in service.credentials
            if each.argument in known
        ),
    )


def _secret(name: str, value: object) -> str:
    # The messages never show the value, nor its length.
    if not isinstance(value, str):
        raise ArgumentError(f"{name} must be a string", argument=name)
    if not value:
        raise ArgumentError(f"{name} is empty", argument=name)
    if value != value.strip():
        raise ArgumentError(f"{name} begins or ends with a space or line break", argument=name)
    # RFC 9110 §5.5: what else there is could end the header and begin another.
    if not value.isascii() or not value.isprintable():
        raise ArgumentError(f"{name} may hold printable ASCII only", argument=name)
    return value


def _base(base_url: Any, service: Service, allow_insecure_http: bool) -> tuple[Origin, str]:
    if base_url is None:
        variable = f"{service.environment}_BASE_URL"
        raise _refused(f"is required: the document names no server (or set {variable})")
    if not isinstance(base_url, str):
        raise _refused("must be a string")
    # urlsplit drops tabs and line breaks in silence, and a browser reads \ as /.
    if not base_url.isprintable() or " " in base_url or "\\" in base_url:
        raise _refused("holds a space, a backslash or a control character")
    try:
        parts = urlsplit(base_url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:
        raise _refused("is not a URL") from None
    if parts.scheme not in ("http", "https"):
        raise _refused("must begin with https://")
    if not host:
        raise _refused("has no host")
    if "@" in parts.netloc:
        raise _refused("must not hold a user name or password")
    if "?" in base_url or "#" in base_url:
        raise _refused("must not hold a query or fragment")
    if parts.scheme == "http" and not (allow_insecure_http or is_loopback(host)):
        raise _refused("would send credentials in the clear; use https or allow_insecure_http=True")
    origin = Origin(parts.scheme, host, port or {"http": 80, "https": 443}[parts.scheme])
    return origin, quote(parts.path.rstrip("/"), safe="/%:@!$&'()*+,;=~")


def _refused(why: str) -> ArgumentError:
    # Without the value: what is refused here may hold a password.
    return ArgumentError(f"base_url {why}", argument="base_url")
