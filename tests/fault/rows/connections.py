"""Connections: what may be used again, how many there are, and what is left of them."""

from __future__ import annotations

from typing import Final

from tests.fault import limits
from tests.fault.row import GET, LIST, SEND, Row, Run, gives
from tests.fault.script import ID, OK, Fault, Pause, written
from tests.fault.script import raw as does

DROPPED: Final = "the connection dropped, the POST sent once"
STRAY: Final = written(200, {"messageId": "STRAY", "status": "queued", "channel": "sms"})
SPLITS: Final = {
    "whole": len(STRAY),
    "cut after a byte": 1,
    "cut in the status line": STRAY.index(b" 200") + 2,
    "cut after the status line": STRAY.index(b"\r\n") + 2,
    "cut in a header": STRAY.index(b"Content-Type") + 4,
    "cut before the last line feed": STRAY.index(b"\r\n\r\n") + 3,
    "cut after its head": STRAY.index(b"\r\n\r\n") + 4,
    "cut in its body": STRAY.index(b"STRAY"),
}


def twice(at: int) -> Fault:
    """Answer, and begin another answer in the same piece; its rest comes somewhat later."""
    return does(written(200, []) + STRAY[:at], Pause(0.05), STRAY[at:])


def is_its_own(run: Run) -> object:
    """Tell whether the send got the answer to itself."""
    return run.value.message_id == ID


ANEW: Final = gives(is_its_own, requests=2, connections=2)

ROWS: Final = (
    *(
        Row(f"answered twice: {how}", DROPPED, (twice(at), OK), (LIST, SEND), ANEW)
        for how, at in SPLITS.items()
    ),
    *(
        Row(
            f"answered twice, later: {how}",
            DROPPED,
            (does(written(200, []), Pause(0.05), STRAY[:at]), OK),
            (LIST, 0.2, SEND),
            ANEW,
        )
        for how, at in SPLITS.items()
    ),
    Row(
        "answered twice, over TLS",
        DROPPED,
        (twice(len(STRAY)), OK),
        (LIST, SEND),
        ANEW,
        {"verify": False},
        tls="good",
    ),
    Row(
        "answered twice, in two records of TLS",
        DROPPED,
        (does(written(200, []), STRAY), OK),
        (LIST, 0.1, SEND),
        ANEW,
        {"verify": False},
        tls="good",
    ),
    Row(
        "60 calls at once to each of three origins",
        "at most 100 connections, the longest idle closed",
        OK,
        limits.many_origins,
        gives(lambda run: len(run.outcomes) == 181, requests=1),
        quiet=True,
    ),
    Row(
        "idle for too long, then another origin is called",
        "the idle connection is closed",
        OK,
        limits.forgotten,
        gives(requests=1),
    ),
    Row(
        "one answer for each request",
        "the connection is kept",
        OK,
        (LIST, SEND, GET, SEND),
        gives(is_its_own, requests=4, connections=1),
    ),
)
