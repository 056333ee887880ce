"""Sends: at most once, and retries only where they can do no harm."""

from __future__ import annotations

from typing import Final

from sentdm import (
    ApiException,
    Conflict,
    ConnectError,
    RateLimited,
    ServerError,
    Timeout,
    TransportError,
)

from tests.fault.row import (
    CREATE,
    DELETE,
    FULL,
    GET,
    LOOKUP,
    PUT,
    REFUSED,
    SEND,
    TEMPLATE,
    UNKNOWN,
    Row,
    gives,
    raises,
    raw,
)
from tests.fault.script import CLOSE, HANG, OK, RESET, Fault, reply, truncated
from tests.fault.script import raw as does

MAYBE: Final = "TransportError with maybe_sent, one request"
NEVER: Final = "retried, then ConnectError with maybe_sent False"
ONCE: Final = "the status error, one request"
THRICE: Final = "two more attempts, full jitter, then the error"
SHORT: Final = {"attempt_timeout": 0.2}


def later(value: str, status: int = 429) -> tuple[Fault, Fault]:
    """Refuse once with this Retry-After, then answer."""
    return reply(status, headers=(("Retry-After", value),)), OK


MAYBE_LOST: Final = raises(TransportError, maybe_sent=True, attempts=1, requests=1)
NEVER_SENT: Final = raises(
    ConnectError, maybe_sent=False, attempts=3, requests=0, pauses=(0.25, 0.5)
)
ONE: Final = {"attempts": 1, "requests": 1}
THREE: Final = {"attempts": 3, "requests": 3, "pauses": (0.25, 0.5)}


ROWS: Final = (
    Row("POST: closed after the request", MAYBE, does(CLOSE), SEND, MAYBE_LOST),
    Row("POST: reset after the request", MAYBE, does(RESET), SEND, MAYBE_LOST),
    Row("POST: closed within the head", MAYBE, does(b"HTTP/1.1 20", CLOSE), SEND, MAYBE_LOST),
    Row("POST: answer truncated", MAYBE, truncated(b'{"a', 9), SEND, MAYBE_LOST),
    Row("POST: answer reset half way", MAYBE, truncated(b'{"a', 9, RESET), SEND, MAYBE_LOST),
    Row("POST: closed, head read only", MAYBE, Fault((CLOSE,), "head"), SEND, MAYBE_LOST),
    Row("POST: garbage for an answer", MAYBE, does(b"\0\1 no\r\n\r\n", CLOSE), SEND, MAYBE_LOST),
    Row("POST: closed, raw namespace", MAYBE, does(CLOSE), raw(SEND), MAYBE_LOST),
    Row("POST: closed, other operation", MAYBE, does(CLOSE), CREATE, MAYBE_LOST),
    Row("POST: closed, templates", MAYBE, does(CLOSE), TEMPLATE, MAYBE_LOST),
    Row(
        "POST: read timeout",
        "Timeout with maybe_sent, one request",
        does(HANG),
        SEND,
        raises(Timeout, maybe_sent=True, after=0.2, within=4.0, **ONE),
        SHORT,
    ),
    Row("any verb: refused (POST)", NEVER, REFUSED, SEND, NEVER_SENT),
    Row("any verb: refused (GET)", NEVER, REFUSED, GET, NEVER_SENT),
    Row("any verb: refused (DELETE)", NEVER, REFUSED, DELETE, NEVER_SENT),
    Row("any verb: DNS (POST)", NEVER, UNKNOWN, SEND, NEVER_SENT),
    Row("any verb: DNS (GET)", NEVER, UNKNOWN, GET, NEVER_SENT),
    Row("any verb: TLS handshake (POST)", NEVER, OK, SEND, NEVER_SENT, tls="stranger"),
    Row("any verb: TLS handshake (GET)", NEVER, OK, GET, NEVER_SENT, tls="stranger"),
    Row("any verb: connect timeout (POST)", NEVER, FULL, SEND, NEVER_SENT, SHORT),
    Row("any verb: connect timeout (GET)", NEVER, FULL, GET, NEVER_SENT, SHORT),
    *(
        Row(f"POST: {status}", ONCE, reply(status), SEND, raises(kind, status=status, **ONE))
        for status, kind in (
            (408, ApiException),
            (409, Conflict),
            (500, ServerError),
            (502, ServerError),
            (503, ServerError),
            (504, ServerError),
        )
    ),
    Row("POST: 503 with Retry-After", ONCE, later("0", 503), SEND, raises(ServerError, **ONE)),
    Row(
        "POST: 429", "retried after Retry-After", later("3"), SEND, gives(requests=2, pauses=[3.0])
    ),
    Row(
        "POST: 429 again and again",
        "then RateLimited, retry_after kept",
        later("1")[0],
        SEND,
        raises(RateLimited, retry_after=1.0, attempts=3, requests=3, pauses=[1.0, 1.0]),
    ),
    Row(
        "POST: 429 without Retry-After",
        "normal backoff",
        (reply(429), OK),
        SEND,
        gives(requests=2, pauses=[0.25]),
    ),
    *(
        Row(f"{verb}: {status}", THRICE, reply(status), ask, raises(kind, status=status, **THREE))
        for verb, ask, statuses in (
            ("GET", GET, (408, 429, 500, 502, 503, 504)),
            ("PUT", PUT, (429, 500, 503)),
            ("DELETE", DELETE, (429, 500, 503)),
        )
        for status in statuses
        for kind in ({408: ApiException, 429: RateLimited}.get(status, ServerError),)
    ),
    *(
        Row(f"{verb}: {name}", THRICE, fault, ask, raises(TransportError, maybe_sent=True, **THREE))
        for verb, ask in (("GET", GET), ("GET (query)", LOOKUP), ("PUT", PUT), ("DELETE", DELETE))
        for name, fault in (("reset", does(RESET)), ("closed", does(CLOSE)))
    ),
)
