"""Streams: answers that are read while they come, for as long as they last."""

from __future__ import annotations

from typing import Final

from sentdm import (
    ClientClosed,
    ConnectError,
    NotFound,
    RedirectRefused,
    ServerError,
    Timeout,
    TransportError,
)

from tests.fault import life, open_streams, reading
from tests.fault.feeds import KEPT, ONE, TWO, all_of, broken, came, cut, fails, top, whole
from tests.fault.reading import BYTES, POSTED
from tests.fault.row import Row, Run, gives, raises
from tests.fault.rows.timing import BOUNDS, HALF_SECOND
from tests.fault.script import (
    CLOSE,
    HANG,
    OK,
    RESET,
    Drip,
    Pause,
    head,
    reply,
)
from tests.fault.script import raw as does

PING: Final = b": still here\n\n"
BOUND: Final = "Timeout: each wait is bounded by timeout"
LOST: Final = "TransportError, what came before was handed over"
GONE: Final = "the connection dropped, never used again"
LATE: Final = {"maybe_sent": True, **BOUNDS}
SLOW: Final = (Pause(0.3), cut(PING), Pause(0.3), cut(PING), Pause(0.3), cut(ONE, b""))

TIME: Final = (
    Row(
        "events that drip for three times as long as timeout",
        KEPT,
        (does(top(), Drip(cut(ONE, TWO, b""), 0.04)), OK),
        reading.read(),
        gives(came(1, 2, is_kept=True), after=1.0),
        HALF_SECOND,
    ),
    Row(
        "comments, and no event for longer than timeout",
        KEPT,
        (does(top(), *SLOW), OK),
        reading.read(),
        gives(came(1, is_kept=True), after=0.8),
        HALF_SECOND,
    ),
    Row(
        "silence after the head",
        BOUND,
        broken(HANG),
        reading.read(),
        fails(Timeout, **LATE),
        HALF_SECOND,
    ),
    Row(
        "silence after an event",
        BOUND,
        broken(cut(ONE), HANG),
        reading.read(),
        fails(Timeout, 1, **LATE),
        HALF_SECOND,
    ),
    Row(
        "a byte every 0.2 s in the size of a chunk",
        BOUND,
        broken(cut(ONE), Drip(b"0" * 99, 0.2)),
        reading.read(),
        fails(Timeout, 1, **LATE),
        HALF_SECOND,
    ),
    Row(
        "a byte every 0.2 s in the head",
        "Timeout at the call",
        (does(Drip(top(), 0.2)), OK),
        reading.read(POSTED),
        fails(Timeout, **LATE),
        HALF_SECOND,
    ),
)

BREAKS: Final = (
    *(
        Row(f"the server {how}", LOST, broken(*actions), reading.read(), expected)
        for how, actions, expected in (
            ("closes in the middle", (cut(ONE), CLOSE), fails(TransportError, 1, maybe_sent=True)),
            (
                "resets in the middle",
                (cut(ONE), Pause(0.1), RESET),
                fails(TransportError, 1, maybe_sent=True),
            ),
            (
                "closes within a chunk",
                (cut(ONE), b"ff\r\ndata: 2\n\ndata", CLOSE),
                fails(TransportError, 1, 2, maybe_sent=True),
            ),
            (
                "sends a chunk without a size",
                (cut(ONE), b"no\r\n", CLOSE),
                fails(TransportError, 1, maybe_sent=True),
            ),
        )
    ),
    Row(
        "a download that ends early",
        LOST,
        (does(head(200, [("Content-Length", "9")]), b"abc", CLOSE), OK),
        reading.read(BYTES),
        fails(TransportError, b"abc", maybe_sent=True),
    ),
    Row(
        "GET: reset before the head",
        "retried, as any call",
        (does(RESET), whole(ONE), OK),
        reading.read(),
        gives(lambda run: run.value == [1], requests=3),
    ),
    Row(
        "GET: closed after the head",
        "not retried: the answer had begun",
        broken(CLOSE),
        reading.read(),
        fails(TransportError, attempts=1),
    ),
    Row(
        "POST: reset before the head",
        "TransportError at the call, one request",
        (does(RESET), OK),
        reading.read(POSTED),
        fails(TransportError, attempts=1, maybe_sent=True),
    ),
    Row(
        "GET: 503, then a stream",
        "retried, as any call",
        (reply(503), whole(ONE, TWO), OK),
        reading.read(),
        gives(lambda run: run.value == [1, 2], requests=3, connections=1),
    ),
    Row(
        "POST: 503",
        "the status error at the call, one request",
        (reply(503, {"error": "x"}), OK),
        reading.read(POSTED),
        raises(ServerError, requests=2, attempts=1, body={"error": "x"}),
    ),
    Row(
        "404 where a stream was asked for",
        "NotFound at the call, its body parsed",
        (reply(404, {"error": "x"}), OK),
        reading.read(),
        raises(NotFound, requests=2, body={"error": "x"}),
    ),
    Row(
        "302 where a stream was asked for",
        "RedirectRefused at the call",
        (reply(302, headers=(("Location", "https://elsewhere.example"),)), OK),
        reading.read(),
        raises(RedirectRefused, requests=2),
    ),
)


def is_one(run: Run) -> object:
    """Tell whether an item came, and the next call was answered over a connection of its own."""
    first, last = run.ledger.requests[0], run.ledger.requests[-1]
    assert run.outcomes[0].error is None
    return run.value == 1 and first.connection != last.connection


LIVES: Final = (
    *(
        Row(
            f"left by {how}",
            GONE,
            broken(cut(ONE, TWO), HANG),
            reading.left(how),
            gives(is_one, requests=2, connections=2),
        )
        for how in ("break", "close", "drop")
    ),
    Row(
        "cancelled while waiting for an item",
        GONE,
        broken(cut(ONE), HANG),
        reading.cancelled,
        gives(is_one, requests=2, connections=2),
    ),
    Row(
        "closed while another thread or task waits for an item",
        "ClientClosed there, the connection dropped",
        broken(cut(ONE), Pause(0.5), cut(TWO), HANG),
        reading.closed_from_aside,
        raises(ClientClosed, check=is_one, requests=2, connections=2),
    ),
    Row(
        "four threads or tasks on one stream",
        "each item goes to one of them, the connection kept",
        (whole(*(b"data: %d\n\n" % number for number in range(50))), OK),
        reading.shared,
        all_of(*range(50)),
    ),
    Row(
        "the client is closed meanwhile",
        "the stream goes on to its end; no other call is made",
        does(top(), cut(ONE), Pause(0.2), cut(TWO, b"")),
        reading.client_closed,
        gives(
            lambda run: run.value == [1, 2] and isinstance(run.outcomes[0].error, ClientClosed),
            requests=1,
            connections=1,
        ),
    ),
    Row(
        "a call while 100 streams are open",
        "ConnectError, nothing sent; it is answered when one is closed",
        (*[does(top(), cut(ONE), HANG)] * 100, OK),
        reading.many_open,
        raises(
            ConnectError,
            maybe_sent=False,
            requests=101,
            check=lambda run: run.outcomes[0].error is None,
        ),
        {"attempt_timeout": 0.3, "max_retries": 0},
        quiet=True,
    ),
    *(
        Row(
            (program.__doc__ or "").splitlines()[0],
            "no noise, every warning being an error",
            does(top(), cut(ONE), Pause(0.5), cut(TWO, b"")),
            life.program(program),
            gives(),
        )
        for program in open_streams.PROGRAMS
    ),
)

ROWS: Final = (*TIME, *BREAKS, *LIVES)
