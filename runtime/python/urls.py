"""URLs that a user gives: the service's and a proxy's.

Owns what is one, and which hosts are names, addresses or this machine. What is refused is never
shown: such a URL often holds a password.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from .errors import ArgumentError
from .transport import PORTS, Origin

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv6Address
    from typing import Any
    from urllib.parse import SplitResult

# Narrower than RFC 3986 §3.2.2, which lets anything in that is percent-encoded, line breaks too:
# this is what DNS and the underscores of container networks need.
_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?", re.ASCII)


def split_url(url: str) -> SplitResult | None:
    """Take a URL apart; None if it is none, or has a port that no host can have."""
    # urlsplit drops tabs and line breaks in silence, and a browser reads \ as /.
    if not url.isprintable() or " " in url or "\\" in url:
        return None
    # Not as the context of an error: the text of this ValueError holds the URL, password and all.
    with suppress(ValueError):
        parts = urlsplit(url)
        if parts.port != 0:  # it reads those over 65535, and raises
            return parts
    return None


def host_of(parts: SplitResult) -> str:
    """Return the host of a URL in lower case and ASCII, "" if it is no name and no address."""
    host = parts.hostname or ""
    if ":" in host:
        return host if _address(host) is not None and "%" not in host else ""
    if not host.isascii():  # the tables of Unicode load slowly
        with suppress(ValueError):
            host = host.encode("idna").decode()
    return host if _NAME.fullmatch(host) else ""


def place(base_url: Any, *, allow_http: bool) -> tuple[Origin, str]:
    """Return the origin and the path that calls begin with; refuse what is no base URL."""
    if not isinstance(base_url, str):
        raise _refused("must be a string")
    parts = split_url(base_url)
    if parts is None:
        raise _refused("is not a URL (no space, backslash or control character, a port to 65535)")
    if parts.scheme not in ("http", "https"):
        raise _refused("must begin with https://, or with http:// for loopback")
    if "@" in parts.netloc:
        raise _refused("must not hold a user name or password")
    if "?" in base_url or "#" in base_url:
        raise _refused("must not hold a query or fragment")
    host = host_of(parts)
    if not host:
        raise _refused("has no host, or one that is no name or address")
    if parts.scheme == "http" and not (allow_http or is_loopback(host)):
        raise _refused("would send credentials in the clear; use https or allow_insecure_http=True")
    origin = Origin(parts.scheme, host, parts.port or PORTS[parts.scheme])
    return origin, quote(parts.path.rstrip("/"), safe="/%:@!$&'()*+,;=~")


def _refused(why: str) -> ArgumentError:
    # Without the value: what is refused here may hold a password.
    return ArgumentError(f"base_url {why}", argument="base_url")


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine: localhost (RFC 6761 §6.3) or a loopback address."""
    if host.lower() == "localhost" or host.lower().endswith(".localhost"):
        return True
    address = _address(host)
    return address is not None and address.is_loopback


def is_within(host: str, network: str) -> bool:
    """Tell whether a host is an address in a network such as 10.0.0.0/8."""
    from ipaddress import ip_network

    address = _address(host)
    with suppress(ValueError):
        return address is not None and address in ip_network(network, strict=False)
    return False


def _address(host: str) -> IPv4Address | IPv6Address | None:
    from ipaddress import ip_address  # only at construction, and slow to import

    try:
        return ip_address(host)
    except ValueError:
        return None
