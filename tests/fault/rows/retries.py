"""Retries: when a call is made again, and after how long."""

from __future__ import annotations

import time
from email.utils import formatdate
from typing import Final

from sentdm import (
    DecodeError,
    NotFound,
    RateLimited,
    ServerError,
    Timeout,
    TransportError,
)

from tests.fault.row import (
    DELETE,
    GET,
    LIST,
    SEND,
    Many,
    Row,
    Run,
    gives,
    raises,
    raw,
)
from tests.fault.script import CLOSE, HANG, OK, RESET, Fault, Pause, reply, truncated, written
from tests.fault.script import raw as does

THRICE: Final = "two more attempts, full jitter, then the error"
SHORT: Final = {"attempt_timeout": 0.2}


def later(value: str, status: int = 429) -> tuple[Fault, Fault]:
    """Refuse once with this Retry-After, then answer."""
    return reply(status, headers=(("Retry-After", value),)), OK


def in_seconds(seconds: int) -> str:
    """Write the HTTP-date that is so many seconds from now."""
    return formatdate(time.time() + seconds, usegmt=True)


def is_about_an_hour(run: Run) -> object:
    """Tell whether the error says to wait for an hour, less what passed since the row was made."""
    return 1800 < run.error.retry_after <= 3600


def is_bounded(run: Run) -> object:
    """Tell whether 200 calls made some retries, but few."""
    return 200 < len(run.ledger.requests) < 320


ONE: Final = {"attempts": 1, "requests": 1}
THREE: Final = {"attempts": 3, "requests": 3, "pauses": (0.25, 0.5)}

GOODBYE: Final = written(200, [])

ROWS: Final = (
    Row(
        "GET: read timeout",
        THRICE,
        does(HANG),
        GET,
        raises(Timeout, maybe_sent=True, after=0.6, within=4.0, **THREE),
        SHORT,
    ),
    Row(
        "GET: 200 truncated",
        "TransportError, retried",
        truncated(b"{", 9),
        GET,
        raises(TransportError, maybe_sent=True, **THREE),
    ),
    Row(
        "GET: fails twice, then answers",
        "the answer, attempts 3",
        (does(RESET), reply(502), OK),
        raw(GET),
        gives(lambda run: run.value.attempts == 3, requests=3),
    ),
    Row("GET: 501 is final", "one request", reply(501), GET, raises(ServerError, **ONE)),
    Row(
        "max_retries=0",
        "one request",
        reply(500),
        GET,
        raises(ServerError, **ONE),
        {"max_retries": 0},
    ),
    Row(
        "max_retries=5: the backoff doubles to 8 s",
        "0.5 s doubling",
        reply(500),
        LIST,
        raises(ServerError, attempts=6, pauses=(0.25, 0.5, 1.0, 2.0, 4.0)),
        {"max_retries": 5, "timeout": 60.0},
    ),
    Row("Retry-After: 0", "honoured", later("0"), GET, gives(requests=2, pauses=[0.0])),
    Row("Retry-After: seconds", "honoured", later("7", 503), GET, gives(requests=2, pauses=[7.0])),
    Row(
        "Retry-After: HTTP-date",
        "honoured",
        later(in_seconds(3600)),
        GET,
        raises(RateLimited, check=is_about_an_hour, **ONE),
        {"timeout": 5000.0},
    ),
    Row(
        "Retry-After: HTTP-date in the past",
        "honoured: at once",
        later("Wed, 21 Oct 2015 07:28:00 GMT"),
        GET,
        gives(requests=2, pauses=[0.0]),
    ),
    *(
        Row(
            f"Retry-After: {junk}",
            "ignored, normal backoff",
            later(junk),
            GET,
            gives(requests=2, pauses=[0.25]),
        )
        for junk in ("-1", "nan", "inf", "soon", "1e3", "0x10", "1;2", "")
    ),
    Row(
        "Retry-After beyond the deadline",
        "raise now, retry_after set",
        later("9"),
        GET,
        raises(RateLimited, retry_after=9.0, pauses=(), **ONE),
    ),
    Row(
        "Retry-After beyond 60 s",
        "raise now, retry_after set",
        later("61"),
        GET,
        raises(RateLimited, retry_after=61.0, pauses=(), **ONE),
        {"timeout": 500.0},
    ),
    Row(
        "Retry-After on POST beyond the deadline",
        "raise now",
        later("9"),
        SEND,
        raises(RateLimited, retry_after=9.0, pauses=(), **ONE),
    ),
    Row(
        "never a sleep that outlives the deadline",
        "raise now, in truth",
        reply(500),
        GET,
        raises(ServerError, **ONE),
        {"timeout": 0.5, "max_retries": 9},
        paused=True,
    ),
    Row(
        "many calls against a dead server",
        "200 calls, fewer than 320 requests",
        reply(500),
        Many(GET, 4, 50),
        raises(ServerError, check=is_bounded),
    ),
    Row(
        "GET whose answer can't be decoded",
        "DecodeError, not retried",
        reply(200, b"{"),
        GET,
        raises(DecodeError, maybe_sent=True, **ONE),
    ),
    Row(
        "DELETE retried, then 404",
        "NotFound with attempts > 1",
        (does(CLOSE), reply(404)),
        DELETE,
        raises(NotFound, attempts=2, requests=2),
    ),
    Row(
        "POST on a kept-alive connection that was closed",
        "noticed before writing",
        (does(GOODBYE, Pause(0.05), CLOSE), OK),
        (LIST, 0.2, SEND),
        gives(requests=2, connections=2),
    ),
    Row(
        "POST after the server closed the idle connection",
        "sent once, on a new one",
        (does(GOODBYE, CLOSE), OK),
        (LIST, 0.1, SEND),
        gives(requests=2, connections=2),
    ),
    Row(
        "POST after the server reset the idle connection",
        "sent once, on a new one",
        (does(GOODBYE, RESET), OK),
        (LIST, 0.1, SEND),
        gives(requests=2, connections=2),
    ),
    Row(
        "idle connections",
        "kept: the next call takes the same",
        OK,
        (LIST, 0.1, SEND, GET),
        gives(requests=3, connections=1),
    ),
    Row(
        "idle connections",
        "dropped after 5 s",
        OK,
        (LIST, 5.2, SEND),
        gives(requests=2, connections=2),
    ),
    Row(
        "an engine's own silent retry",
        "is off: one request",
        (OK, does(RESET)),
        (LIST, SEND),
        raises(TransportError, maybe_sent=True, attempts=1, requests=2, connections=1),
    ),
)
