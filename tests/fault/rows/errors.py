"""Errors: one tree, the same in sync and async, picklable, with a repr that says the status."""

from __future__ import annotations

from typing import Any, Final

import sentdm
from sentdm import ApiException, DecodeError, TransportError

from tests.fault.row import GET, REFUSED, SEND, Row, Run, raises, raw
from tests.fault.script import CLOSE, HANG, OK, reply
from tests.fault.script import raw as does

CLASSES: Final = {
    400: "BadRequest", 401: "Unauthorized", 402: "ApiException", 403: "Forbidden", 404: "NotFound",
    405: "ApiException", 409: "Conflict", 410: "ApiException", 418: "ApiException",
    422: "UnprocessableEntity", 429: "RateLimited", 500: "ServerError", 501: "ServerError",
    502: "ServerError", 599: "ServerError",
}  # fmt: skip
NO_RETRY: Final = {"max_retries": 0}


def tells_all(run: Run) -> object:
    """Tell whether the root's attributes are there, and repr and str say the status."""
    error: Any = run.error
    told = f"{error.status}" in repr(error) and f"{error.status}" in str(error)
    named = error.headers["X-ID"] == "7" and error.reason == "Scripted"
    return told and named and error.body == {"a": 1} and error.round_trip_time > 0


def tells_nothing(run: Run) -> object:
    """Tell whether what an answer would fill is None."""
    error = run.error
    names = ("body", "headers", "status", "reason", "round_trip_time")
    return all(getattr(error, name) is None for name in names)


def has_cause(run: Run) -> object:
    """Tell whether the library's own error is the cause."""
    cause = run.error.__cause__
    return isinstance(cause, Exception) and not isinstance(cause, ApiException)


ROWS: Final = (
    *(
        Row(
            f"{status} ({verb})",
            name,
            reply(status, {"a": 1}, headers=(("X-Id", "7"),)),
            ask,
            raises(getattr(sentdm, name), status=status, check=tells_all),
            NO_RETRY,
        )
        for status, name in CLASSES.items()
        for verb, ask in (("GET", GET), ("POST", SEND))
    ),
    Row(
        "404 in the raw namespace",
        "NotFound",
        reply(404),
        raw(GET),
        raises(sentdm.NotFound, status=404),
    ),
    Row(
        "a reason that the server left out",
        "the standard one",
        does(b"HTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n"),
        GET,
        raises(sentdm.NotFound, reason="Not Found"),
    ),
    Row(
        "429",
        "retry_after is a float",
        reply(429, headers=(("Retry-After", "99"),)),
        GET,
        raises(
            sentdm.RateLimited, retry_after=lambda found: isinstance(found, float) and found == 99
        ),
    ),
    Row(
        "no answer: closed",
        "TransportError; no status; the cause chained",
        does(CLOSE),
        SEND,
        raises(
            TransportError, maybe_sent=True, check=lambda run: tells_nothing(run) and has_cause(run)
        ),
    ),
    Row(
        "no answer: refused",
        "ConnectError; no status; the cause chained",
        REFUSED,
        SEND,
        raises(
            sentdm.ConnectError,
            maybe_sent=False,
            check=lambda run: tells_nothing(run) and has_cause(run),
        ),
    ),
    Row(
        "no answer: time",
        "Timeout; no status",
        does(HANG),
        SEND,
        raises(sentdm.Timeout, maybe_sent=True, check=tells_nothing),
        {"timeout": 0.3},
    ),
    Row(
        "unreadable answer",
        "DecodeError; status and headers kept",
        reply(200, b"{", headers=(("X-Id", "7"),)),
        GET,
        raises(
            DecodeError, status=200, headers=lambda found: found["x-id"] == "7", reason="Scripted"
        ),
    ),
    Row(
        "bad argument",
        "an ApiException and a ValueError",
        OK,
        GET.but(id=""),
        raises(
            sentdm.ArgumentError,
            check=lambda run: tells_nothing(run) and isinstance(run.error, ValueError),
        ),
    ),
)
