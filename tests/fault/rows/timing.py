"""Time: the total that a call may take, whatever the server does."""

from __future__ import annotations

from typing import Final

import attrs
from sentdm import ConnectError, NotFound, ServerError, Timeout

from tests.fault import addresses, life
from tests.fault.row import (
    CREATE,
    FULL,
    GET,
    LIST,
    REFUSED,
    SEND,
    UNKNOWN,
    Row,
    Run,
    gives,
    raises,
    raw,
)
from tests.fault.script import CLOSE, HANG, OK, Drip, Fault, Pause, Repeat, Sip, head, reply
from tests.fault.script import raw as does

HALF: Final = "Timeout within about 0.7 s"
HALF_SECOND: Final = {"timeout": 0.5}
# Without the total each of these would take far longer: 8 s, or what the server has time for.
BOUNDS: Final = {"after": 0.5, "within": 4.0}
LATE: Final = raises(Timeout, maybe_sent=True, **BOUNDS)
LATE_ONCE: Final = raises(Timeout, maybe_sent=True, requests=1, **BOUNDS)
ANSWER: Final = head(200, [("Content-Length", "999"), ("Content-Type", "application/json")])
STREAM: Final = head(200, [("Transfer-Encoding", "chunked"), ("Content-Type", "application/json")])
MUTE: Final = does(HANG, reads="nothing")
AT_HTTPS: Final = {"SENTDM_BASE_URL": "https://{host}"}
ONCE: Final = {"max_retries": 0}
SLOW: Final = does(ANSWER.replace(b"999", b"2"), Pause(0.3), b"{}")


def is_from_write_to_last_byte(run: Run) -> object:
    """Tell whether the time of the answer covers its body, and not the failed attempt."""
    return 0.3 <= run.value.round_trip_time <= run.last.seconds - 0.2 and run.value.attempts == 2


def is_short(run: Run) -> object:
    """Tell whether the time of the error is one attempt's."""
    return 0 < run.error.round_trip_time <= run.last.seconds - 0.2 and run.error.attempts == 2


ROWS: Final = (
    Row(
        "a byte every 0.2 s in the headers (GET)",
        HALF,
        does(Drip(ANSWER, 0.2)),
        GET,
        LATE,
        HALF_SECOND,
    ),
    Row(
        "a byte every 0.2 s in the headers (POST)",
        HALF,
        does(Drip(ANSWER, 0.2)),
        SEND,
        LATE_ONCE,
        HALF_SECOND,
    ),
    Row(
        "a byte every 0.02 s in the headers",
        HALF,
        does(Drip(ANSWER * 9, 0.02)),
        SEND,
        LATE_ONCE,
        HALF_SECOND,
    ),
    Row(
        "a byte every 0.2 s in the body (GET)",
        HALF,
        does(ANSWER, Drip(b"[" * 99, 0.2)),
        GET,
        LATE,
        HALF_SECOND,
    ),
    Row(
        "a byte every 0.2 s in the body (POST)",
        HALF,
        does(ANSWER, Drip(b"[" * 99, 0.2)),
        SEND,
        LATE_ONCE,
        HALF_SECOND,
    ),
    Row(
        "a byte every 0.2 s in chunk sizes",
        HALF,
        does(STREAM, Drip(b"0" * 99, 0.2)),
        SEND,
        LATE_ONCE,
        HALF_SECOND,
    ),
    Row(
        "a byte every 0.05 s, chunk by chunk",
        HALF,
        does(STREAM, Drip(b"1\r\n[\r\n" * 99, 0.05)),
        SEND,
        LATE_ONCE,
        HALF_SECOND,
    ),
    Row(
        "a 100 Continue every now and then",
        HALF,
        does(Drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 99, 0.01)),
        SEND,
        LATE_ONCE,
        HALF_SECOND,
    ),
    Row(
        "an endless body as fast as it goes",
        "ends at the cap or the time, never hangs",
        does(STREAM, Repeat(b"10000\r\n" + b" " * 65536 + b"\r\n", 9999)),
        SEND,
        LATE_ONCE,
        {**HALF_SECOND, "max_response_bytes": 1 << 40},
    ),
    Row("silence after the request", HALF, does(HANG), SEND, LATE_ONCE, HALF_SECOND),
    Row("silence after the head", HALF, does(ANSWER, HANG), SEND, LATE_ONCE, HALF_SECOND),
    Row("silence, asked per call", HALF, does(HANG), SEND.but(timeout=0.5), LATE_ONCE),
    Row(
        "silence, asked by with_options",
        HALF,
        does(HANG),
        attrs.evolve(SEND, options=HALF_SECOND),
        LATE_ONCE,
    ),
    Row(
        "retries and backoff count",
        "all attempts end within timeout",
        does(HANG),
        GET,
        raises(Timeout, attempts=3, after=0.3, within=4.0),
        {"timeout": 5.0, "attempt_timeout": 0.1},
    ),
    Row(
        "backoff counts, slept in truth",
        "no sleep that would end after the time",
        reply(503),
        LIST,
        raises(ServerError, attempts=2, requests=2, after=0.5),
        {"timeout": 1.4},
        paused=True,
    ),
    Row(
        "attempt_timeout",
        "one attempt takes no longer, the next one answers",
        (does(HANG), OK),
        raw(GET),
        gives(lambda run: run.value.attempts == 2),
        {"attempt_timeout": 0.2},
    ),
    Row(
        "a server that reads a large body in sips",
        HALF,
        Fault((Sip(16384, 0.02),), "head"),
        CREATE.but(body="x" * 20_000_000),
        raises(Timeout, maybe_sent=True, **BOUNDS),
        HALF_SECOND,
    ),
    Row(
        "a server that does not read a large body",
        HALF,
        Fault((Pause(8),), "head"),
        CREATE.but(body="x" * 20_000_000),
        raises(Timeout, maybe_sent=True, **BOUNDS),
        HALF_SECOND,
    ),
    *(
        Row(
            f"connecting has a limit of its own: {what}",
            "ConnectError long before the attempt's time",
            fault,
            life.connecting_within(0.3),
            raises(ConnectError, maybe_sent=False, after=0.3, within=4.0, requests=0),
            {**ONCE, **options},
            env=env,
            proxy=proxy,
        )
        for what, fault, options, env, proxy in (
            ("nobody accepts", FULL, {}, {}, None),
            ("TLS handshake", MUTE, {"base_url": None}, AT_HTTPS, None),
            ("proxy's tunnel", OK, {"base_url": "https://api.sent.example"}, {}, "HTTP/1.1 2"),
        )
    ),
    Row(
        "connecting counts",
        "ConnectError within the time",
        FULL,
        SEND,
        raises(ConnectError, maybe_sent=False, **BOUNDS),
        HALF_SECOND,
    ),
    Row(
        "TLS handshake that hangs",
        "ConnectError within the time",
        does(HANG, reads="nothing"),
        SEND,
        raises(ConnectError, maybe_sent=False, **BOUNDS),
        {**HALF_SECOND, "base_url": None},
        env={"SENTDM_BASE_URL": "https://{host}"},
    ),
    Row(
        "refused again and again, slept in truth",
        "ends within timeout",
        REFUSED,
        SEND,
        raises(ConnectError, attempts=2, after=0.5),
        {"timeout": 1.4, "max_retries": 9},
        paused=True,
    ),
    Row(
        "name unknown, slept in truth",
        "ends within timeout",
        UNKNOWN,
        SEND,
        raises(ConnectError, attempts=2, after=0.5),
        {"timeout": 1.4, "max_retries": 9},
        paused=True,
    ),
    Row(
        "round_trip_time",
        "the last attempt: first byte written to last byte read",
        (does(Pause(0.2), CLOSE), SLOW),
        raw(GET),
        gives(is_from_write_to_last_byte),
    ),
    Row(
        "round_trip_time of an error",
        "the last attempt's",
        (does(Pause(0.2), CLOSE), reply(404)),
        GET,
        raises(NotFound, check=is_short),
    ),
    Row(
        "the first two addresses of a name say nothing",
        "the answer: each has but a head start",
        OK,
        addresses.after_dead,
        gives(requests=1, connections=1, after=0.5, within=2.5),
    ),
    Row(
        "the first two addresses of a name can't be connected to",
        "the answer, at once",
        OK,
        addresses.after_refusing,
        gives(requests=1, connections=1, within=2.0),
    ),
)
