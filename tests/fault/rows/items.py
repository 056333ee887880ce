"""Items: what an answer that is read while it comes is cut into, and what it may not hold."""

from __future__ import annotations

import gzip
from typing import Any, Final

from sentdm import (
    DecodeError,
    ResponseTooLarge,
)

from tests.fault import reading
from tests.fault.feeds import KEPT, ONE, TWO, all_of, broken, came, cut, fails, top, whole
from tests.fault.reading import BYTES, EVENTS, LINES, TEXTS
from tests.fault.row import Row, Run, gives, raises
from tests.fault.script import (
    OK,
    Repeat,
    bomb,
    reply,
)
from tests.fault.script import raw as does

UNREAD: Final = "DecodeError that names it, what came before was handed over"
GZIP: Final = (("Content-Encoding", "gzip"),)


def unreadable(*items: Any, told: str = "") -> Any:
    """Expect a DecodeError with this in its text, after these items."""
    are_there = came(*items)

    def is_so(run: Run) -> object:
        return are_there(run) and told in str(run.error)

    return raises(DecodeError, check=is_so, requests=2, status=200, maybe_sent=True)


def is_small(run: Run) -> object:
    """Tell whether bytes came in pieces of bounded size."""
    return max(map(len, run.value)) <= 65536 and sum(map(len, run.value)) == 64 << 20


BOTH: Final = gzip.compress(ONE + TWO, mtime=0)

ITEMS: Final = (
    Row(
        "events cut at each byte, in gzip",
        KEPT,
        (whole(*(BOTH[at : at + 1] for at in range(len(BOTH))), more=GZIP), OK),
        reading.read(),
        all_of(1, 2),
    ),
    *(
        Row(
            f"a byte order mark, comments, several data lines; lines end in {name}",
            KEPT,
            (whole(*(text[at : at + 1] for at in range(len(text)))), OK),
            reading.read(TEXTS),
            all_of("a\nb", "c"),
        )
        for name, text in (
            (name, b"\xef\xbb\xbf:x\ndata: a\ndata: b\n\ndata:c\n\n".replace(b"\n", end))
            for name, end in (("LF", b"\n"), ("CR", b"\r"), ("CRLF", b"\r\n"))
        )
    ),
    Row("204", "no items, the connection kept", (reply(204, None), OK), reading.read(), all_of()),
    Row(
        "200 and no body",
        "no items, the connection kept",
        (reply(200, None, kind="text/event-stream"), OK),
        reading.read(),
        all_of(),
    ),
    Row(
        "bytes that are no UTF-8 in an event",
        "replaced, as the standard asks",
        (whole(b"data: \xff\n\n"), OK),
        reading.read(TEXTS),
        all_of("\ufffd"),
    ),
    *(
        Row(
            f"{what} among lines of JSON",
            UNREAD,
            (whole(b"1\n" + line + b"\n3\n", kind="application/jsonl"), OK),
            reading.read(LINES),
            unreadable(1, told="line 2: "),
        )
        for what, line in (
            ("no JSON", b"{"),
            ("bytes that are no UTF-8", b'"\xff"'),
            ("another type", b'"two"'),
            ("100,000 nested lists", b"[" * 100_000 + b"]" * 100_000),
            ("HTML", b"<html>"),
        )
    ),
    Row(
        "no JSON in an event",
        UNREAD,
        (whole(ONE, b"data: {\n\n", TWO), OK),
        reading.read(),
        unreadable(1, told="event 2: "),
    ),
    Row(
        "damage in gzip",
        "DecodeError, what came before was handed over",
        (whole(BOTH[:-4], b"damaged!", more=GZIP), OK),
        reading.read(),
        unreadable(1, 2),
    ),
    Row(
        "gzip that ends early",
        "DecodeError, what came before was handed over",
        (whole(BOTH[:-8], more=GZIP), OK),
        reading.read(),
        unreadable(1, 2, told="ends early"),
    ),
    *(
        Row(
            f"Content-Encoding: {coding}",
            "DecodeError",
            (whole(ONE, more=(("Content-Encoding", coding),)), OK),
            reading.read(),
            unreadable(),
        )
        for coding in ("br", "gzip, gzip, gzip")
    ),
    Row(
        "JSON where events were asked for",
        "DecodeError at the call",
        (reply(200, {"a": 1}), OK),
        reading.read(),
        raises(DecodeError, status=200, requests=2, connections=1),
    ),
)

SIZES: Final = (
    *(
        Row(
            f"{what} without an end",
            "ResponseTooLarge at the cap, memory stays bounded",
            broken(Repeat(cut(b"x" * 65536), 9999), kind=kind),
            reading.read(streamed),
            fails(ResponseTooLarge, status=200),
            {"max_response_bytes": 1 << 20},
        )
        for what, kind, streamed in (
            ("a line of an event", "text/event-stream", EVENTS),
            ("a line of JSON", "application/jsonl", LINES),
        )
    ),
    Row(
        "an event of lines without an end",
        "ResponseTooLarge at the cap, memory stays bounded",
        broken(cut(ONE), Repeat(cut(b"data: x\n" * 8192), 9999)),
        reading.read(),
        fails(ResponseTooLarge, 1, status=200),
        {"max_response_bytes": 1 << 20},
    ),
    Row(
        "more comments than the cap, without an empty line",
        KEPT,
        (does(top(), Repeat(cut(b": x\n" * 8192), 50), cut(ONE, b"")), OK),
        reading.read(),
        all_of(1),
        {"max_response_bytes": 1 << 20},
    ),
    Row(
        "more events than the cap",
        KEPT,
        (does(top(), cut(*[ONE] * 500, b"")), OK),
        reading.read(),
        all_of(*[1] * 500),
        {"max_response_bytes": 1000},
    ),
    Row(
        "a gzip bomb as an event",
        "ResponseTooLarge at the cap, memory stays bounded",
        (whole(bomb(64 << 20, 31), more=GZIP), OK),
        reading.read(),
        raises(ResponseTooLarge, status=200, requests=2),
        {"max_response_bytes": 1 << 20},
    ),
    Row(
        "64 MiB of bytes from a gzip bomb",
        "all of them, in pieces of at most 64 KiB",
        (whole(bomb(64 << 20, 31), more=GZIP, kind="image/png"), OK),
        reading.read(BYTES),
        gives(is_small),
        {"max_response_bytes": 1 << 20},
    ),
)

ROWS: Final = (*ITEMS, *SIZES)
