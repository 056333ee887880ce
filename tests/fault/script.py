"""Owns the words in which a fault is told: what the server does with one request.

A fault is a row of actions. Bytes are sent as they are; the other actions are below. A fault that
does not close leaves the connection open for the next request. It knows nothing of sockets.
"""

from __future__ import annotations

import gzip
import json
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable

ID: Final = "7e6d5c4b-3a29-4817-8605-f4e3d2c1b0a9"
TIME: Final = "2024-01-02T03:04:05Z"
TOKEN_OF_CUSTOMER: Final = "canary-sms-0d9c8b7a"
CUSTOMER: Final = {
    "id": ID,
    "name": "Acme",
    "smsBearerToken": TOKEN_OF_CUSTOMER,
    "createdAt": TIME,
}
MESSAGE: Final = {"messageId": ID, "status": "queued", "channel": "sms"}
CONTACT: Final = {"id": ID, "phoneNumber": "+14155550100", "createdAt": TIME}
TEMPLATE: Final = {"id": ID, "name": "Order", "category": "alert", "createdAt": TIME}
PAYLOAD: Final = {"id": ID, "phoneNumber": "+14155550100", "validNumber": True}


@attrs.frozen
class Drip:
    """Sends its bytes one by one, `every` seconds."""

    data: bytes
    every: float


@attrs.frozen
class Repeat:
    """Sends the same bytes many times."""

    data: bytes
    times: int


@attrs.frozen
class Pause:
    """Does nothing for some seconds."""

    seconds: float


@attrs.frozen
class Sip:
    """Reads on, so many bytes every so many seconds."""

    size: int
    every: float


@attrs.frozen
class Word:
    """An action without more to say."""

    name: str


CLOSE: Final = Word("close")
RESET: Final = Word("reset")  # closes so that the peer gets a reset
GOODBYE: Final = Word("goodbye")  # closes, over TLS with the words that end it
HANG: Final = Sip(65536, 0.0)  # says nothing until the peer or the server ends

Action = bytes | Drip | Repeat | Pause | Sip | Word


@attrs.frozen
class Fault:
    """What happens to one request; without actions it gets the right answer.

    `reads` says how much of the request is read first: "all", its "head", or "nothing". `accepts`
    says whether a service behind such a fault has carried the request out.
    """

    actions: tuple[Action, ...] = ()
    reads: str = "all"
    accepts: bool = True


OK: Final = Fault()


def raw(*actions: Action, reads: str = "all") -> Fault:
    """Do these actions, in this order."""
    return Fault(actions, reads)


def head(status: int, headers: Iterable[tuple[str, str]], reason: str = "Scripted") -> bytes:
    """Write a status line and header fields."""
    lines = [
        f"HTTP/1.1 {status} {reason}".rstrip(),
        *(f"{name}: {value}" for name, value in headers),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def written(
    status: int,
    body: Any,
    *,
    kind: str | None = "application/json",
    headers: tuple[tuple[str, str], ...] = (),
    reason: str = "Scripted",
) -> bytes:
    """Write an answer; the body is bytes, or a value that is sent as JSON; None is no body."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    if body is None:
        content = b""
    fields = [("Content-Length", str(len(content))), *headers]
    if kind is not None:
        fields.append(("Content-Type", kind))
    return head(status, fields, reason) + content


def reply(
    status: int = 200,
    body: Any = None,
    *,
    kind: str | None = "application/json",
    headers: tuple[tuple[str, str], ...] = (),
) -> Fault:
    """Answer with this status."""
    answer = written(status, body, kind=kind, headers=headers)
    return Fault((answer,), accepts=status // 100 not in {3, 4})


def coded(coding: str, content: bytes) -> Fault:
    """Answer with a body that says it is content-coded so."""
    return reply(200, content, headers=(("Content-Encoding", coding),))


def chunked(*pieces: bytes, kind: str = "application/json") -> Fault:
    """Answer 200 with a chunked body of exactly these bytes."""
    fields = [("Transfer-Encoding", "chunked"), ("Content-Type", kind)]
    return raw(head(200, fields) + b"".join(pieces), CLOSE)


def truncated(content: bytes, missing: int, end: Action = CLOSE, status: int = 200) -> Fault:
    """Answer with a body that ends too early."""
    fields = [("Content-Length", str(len(content) + missing)), ("Content-Type", "application/json")]
    return raw(head(status, fields) + content, end)


@lru_cache
def bomb(size: int, wbits: int) -> bytes:
    """Compress that many zeros: 16 + 15 gives gzip, 15 zlib, -15 bare deflate."""
    squeeze = zlib.compressobj(9, wbits=wbits)
    zeros = bytes(1 << 20)
    parts = [squeeze.compress(zeros) for _ in range(size >> 20)]
    return b"".join(parts) + squeeze.flush()


def right(verb: str, target: str) -> bytes:
    """Write the right answer to a request."""
    path = target.partition("?")[0].rstrip("/")
    body: Any = {**CUSTOMER, "id": path.rpartition("/")[2]}
    if verb == "DELETE":
        body = None
    elif path.endswith("/customers") and verb == "GET":
        body = [CUSTOMER]
    elif "/messages" in path:
        body = MESSAGE
    elif "/contact/" in path:
        body = CONTACT
    elif path.endswith("/templates"):
        body = [TEMPLATE] if verb == "GET" else TEMPLATE
    elif path.endswith(("/sms", "/whatsapp")):
        body = PAYLOAD
    return written(200, body)


ZIPPED: Final = gzip.compress(json.dumps(CUSTOMER).encode(), mtime=0)
