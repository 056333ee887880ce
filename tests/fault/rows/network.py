"""TLS, proxies and redirects: where a credential may go, and where it may not."""

from __future__ import annotations

import os
import ssl
from base64 import b64encode
from typing import TYPE_CHECKING, Any, Final

import attrs
from sentdm import ArgumentError, ConnectError, RedirectRefused, TransportError

from tests.fault import certificates
from tests.fault.canary import KEY, TOKEN
from tests.fault.row import GET, SEND, UNKNOWN, Outcome, Row, Run, gives, raises
from tests.fault.script import CLOSE, HANG, OK, reply
from tests.fault.script import raw as does
from tests.fault.server import FaultServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fault.stage import Stage

SILENT: Final = "ConnectError, no byte of a credential"
TUNNEL: Final = "goes through a tunnel, checked to its end"
OURS: Final = {"verify": certificates.bundle()}
AT_NAME: Final = {**OURS, "base_url": "https://api.sent.example"}
WORD: Final = b64encode(b"user:canary-proxy-word")


def showed_nothing(run: Run) -> object:
    """Tell whether the server got no request, and no credential in any form."""
    seen = bytes(run.ledger.wire + run.ledger.plain) + b"".join(run.proxied)
    return KEY.encode() not in seen and TOKEN.encode() not in seen and not run.ledger.requests


def is_tunnelled(run: Run) -> object:
    """Tell whether the proxy saw one CONNECT with its own word, and no credential."""
    heads = run.proxied
    own = len(heads) == 1 and heads[0].startswith(b"CONNECT ") and WORD in heads[0]
    return own and KEY.encode() not in heads[0] and bool(run.ledger.handshakes)


def names_the_proxy(why: str) -> Callable[[Run], object]:
    """Tell whether the text of the error has the proxy's place and its reason, not its word."""

    def is_told(run: Run) -> object:
        text = str(run.error)
        return "through the proxy 127.0.0.1:" in text and why in text and "canary" not in text

    return is_told


def is_direct(run: Run) -> object:
    """Tell whether the proxy saw nothing."""
    return not run.proxied


def redirected(stage: Stage) -> list[Outcome]:
    """Call a server that redirects to another; the other one must see nothing."""
    client = stage.client()
    with FaultServer() as other:
        step = reply(307, headers=(("Location", f"{other.url}/messages"),))
        stage.server.replace(step)
        outcomes = stage.run(client, SEND)
        assert other.ledger.connections == 0
    client.close()
    return outcomes


def _name_proxy(url: str) -> None:
    os.environ["https_proxy"] = url  # comes before the one in capitals


def own_context() -> ssl.SSLContext:
    """Make a context that trusts the authority."""
    return ssl.create_default_context(cafile=certificates.bundle())


UNSENT: Final = raises(ConnectError, maybe_sent=False, check=showed_nothing)
ONCE: Final[dict[str, Any]] = {"max_retries": 0}

ROWS: Final = (
    Row("right certificate", "the answer", OK, GET, gives(requests=1), OURS, tls="good"),
    Row(
        "right certificate, an own context",
        "the answer",
        OK,
        GET,
        gives(requests=1),
        {"verify": own_context()},
        tls="good",
    ),
    *(
        Row(f"{what} ({verb})", SILENT, OK, ask, UNSENT, {**OURS, **ONCE}, tls=kind)
        for what, kind in (
            ("wrong certificate", "stranger"),
            ("wrong host name", "elsewhere"),
            ("expired certificate", "expired"),
        )
        for verb, ask in (("GET", GET), ("POST", SEND))
    ),
    Row("self-made authority, unknown here", SILENT, OK, SEND, UNSENT, ONCE, tls="good"),
    Row(
        "verify=False", "the answer", OK, GET, gives(requests=1), {"verify": False}, tls="stranger"
    ),
    Row(
        "https to a server of plain http",
        SILENT,
        does(b"HTTP/1.1 400 No\r\n\r\n", CLOSE, reads="nothing"),
        SEND,
        UNSENT,
        {**OURS, **ONCE, "base_url": None},
        env={"SENTDM_BASE_URL": "https://{host}"},
    ),
    Row(
        "closed within the TLS handshake",
        SILENT,
        does(CLOSE, reads="nothing"),
        SEND,
        UNSENT,
        {**OURS, **ONCE, "base_url": None},
        env={"SENTDM_BASE_URL": "https://{host}"},
    ),
    Row(
        "client certificate asked for and given",
        "the answer",
        OK,
        GET,
        gives(requests=1),
        {**OURS, "cert": certificates.client_files()},
        tls="mutual",
    ),
    *(
        Row(
            f"client certificate asked for, {how}",
            "TransportError, nothing arrives",
            OK,
            SEND,
            raises(TransportError, maybe_sent=True, requests=0, check=showed_nothing),
            {**OURS, **ONCE, **given},
            tls="mutual",
        )
        for how, given in (
            ("none given", {}),
            ("a stranger's given", {"cert": certificates.client_files("stranger")}),
        )
    ),
    Row(
        "POST over TLS: closed after the request",
        "TransportError with maybe_sent, one request",
        does(CLOSE),
        SEND,
        raises(TransportError, maybe_sent=True, requests=1),
        OURS,
        tls="good",
    ),
    Row(
        "proxy argument, https",
        TUNNEL,
        OK,
        SEND,
        gives(is_tunnelled, requests=1),
        AT_NAME,
        tls="named",
        proxy="",
    ),
    Row(
        "HTTPS_PROXY",
        TUNNEL,
        OK,
        SEND,
        gives(is_tunnelled, requests=1),
        AT_NAME,
        {"HTTPS_PROXY": "{proxy}"},
        tls="named",
        proxy="",
    ),
    Row(
        "https_proxy",
        TUNNEL,
        OK,
        SEND,
        gives(is_tunnelled, requests=1),
        AT_NAME,
        {"https_proxy": "{proxy}"},
        tls="named",
        proxy="",
    ),
    Row(
        "proxy, wrong host name behind it",
        SILENT,
        OK,
        SEND,
        UNSENT,
        {**AT_NAME, **ONCE},
        tls="good",
        proxy="",
    ),
    Row(
        "proxy, wrong certificate behind it",
        SILENT,
        OK,
        SEND,
        UNSENT,
        {**AT_NAME, **ONCE},
        tls="stranger",
        proxy="",
    ),
    *(
        Row(
            f"proxy answers {what}",
            f"{SILENT}; the text names the proxy",
            OK,
            SEND,
            attrs.evolve(UNSENT, check=names_the_proxy(why)),
            {**AT_NAME, **ONCE, "timeout": 0.5},
            tls="named",
            proxy=answer,
        )
        for what, why, answer in (
            ("407", "407 Who", "HTTP/1.1 407 Who\r\n\r\n"),
            ("502", "502 Bad", "HTTP/1.1 502 Bad\r\n\r\n"),
            ("garbage", "", "x\r\n\r\n"),
            ("a redirect", "302 Go", "HTTP/1.1 302 Go\r\nLocation: http://127.0.0.1:9/\r\n\r\n"),
            ("and goes on", "speaks into the tunnel", "HTTP/1.1 200 Open\r\n\r\nHTTP/1.1 200 OK"),
        )
    ),
    Row(
        "proxy argument, plain http",
        "goes through it",
        OK,
        GET,
        gives(lambda run: run.proxied[0].startswith(b"GET http://127.0.0.1:"), requests=1),
        proxy="",
    ),
    Row(
        "HTTP_PROXY and a loopback server",
        "direct",
        OK,
        GET,
        gives(is_direct, requests=1),
        {},
        {"HTTP_PROXY": "{proxy}", "ALL_PROXY": "{proxy}"},
        proxy="",
    ),
    Row(
        "NO_PROXY",
        "direct, and so nothing is found here",
        UNKNOWN,
        SEND,
        raises(ConnectError, check=is_direct),
        ONCE,
        {"HTTPS_PROXY": "{proxy}", "NO_PROXY": "a,.sent.example"},
        proxy="",
    ),
    Row(
        "a bad proxy in the environment",
        "ArgumentError, its password not shown",
        OK,
        SEND,
        raises(ArgumentError),
        AT_NAME,
        {"HTTPS_PROXY": "socks5://canary-a:canary-b@127.0.0.1"},
    ),
    Row(
        "a bad proxy in the environment of a living client, then a good one",
        "the answer: none of the 100 connections is lost",
        OK,
        (lambda: _name_proxy("socks5://x"), *(GET,) * 101, lambda: _name_proxy(""), GET),
        gives(requests=1),
        {**AT_NAME, **ONCE},
        {"HTTPS_PROXY": "{proxy}"},
        tls="named",
        proxy="",
    ),
    Row(
        "redirect to another host",
        "RedirectRefused; the other host sees nothing",
        OK,
        redirected,
        raises(RedirectRefused, status=307, maybe_sent=True, requests=1),
    ),
    Row(
        "proxy that hangs",
        "ConnectError within the time",
        does(HANG),
        SEND,
        raises(ConnectError, maybe_sent=False, after=0.5, within=4.0),
        {**AT_NAME, "timeout": 0.5},
        tls="named",
        proxy="HTTP/1.1 2",
    ),
)
