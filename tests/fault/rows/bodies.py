"""Answers that cannot be read, or only in part, or that are too large, or lead elsewhere."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any, Final

from sentdm import (
    BadRequest,
    DecodeError,
    NotFound,
    RedirectRefused,
    ResponseTooLarge,
    ServerError,
    TransportError,
)

from tests.fault.row import DELETE, GET, LIST, SEND, Row, Run, gives, raises, raw
from tests.fault.script import (
    CLOSE,
    CUSTOMER,
    ID,
    OK,
    ZIPPED,
    Fault,
    Repeat,
    bomb,
    chunked,
    coded,
    head,
    reply,
    truncated,
    written,
)
from tests.fault.script import raw as does

UNREAD: Final = "DecodeError; on a POST maybe_sent"
ERROR_WINS: Final = "the status error, body as text or None"
SEND_UNREAD: Final = raises(DecodeError, maybe_sent=True, status=200, attempts=1, requests=1)
READ: Final = gives(lambda run: run.value.id == ID, requests=1)
PLAIN: Final = json.dumps(CUSTOMER).encode()
TOO_LARGE: Final = "ResponseTooLarge, memory bounded"
LARGE: Final = raises(ResponseTooLarge, maybe_sent=True, status=200, requests=1)
SMALL: Final = {"max_response_bytes": 1 << 20}
STREAM: Final = head(200, [("Transfer-Encoding", "chunked"), ("Content-Type", "application/json")])


def says(kind: type[BaseException], status: int, body: object) -> Any:
    """Expect a status error with this body."""
    return raises(kind, status=status, body=body)


def is_parsed(run: Run) -> object:
    """Tell whether the documented error has its model."""
    return run.error.parsed.error == "no" and run.error.parsed.details == ["x"]


def has_no_cookie(run: Run) -> object:
    """Tell whether no request had a cookie."""
    return all("cookie" not in request.headers for request in run.ledger.requests)


def numbered(text: bytes) -> Fault:
    """Answer a customer with an unknown field of this JSON."""
    return reply(200, PLAIN[:-1] + b', "n": ' + text + b"}")


UNREADABLE: Final[tuple[tuple[str, Fault], ...]] = (
    ("empty body", reply(200, b"")),
    ("HTML", reply(200, b"<p>hi</p>", kind="text/html")),
    ("JSON called text", reply(200, PLAIN, kind="text/plain")),
    ("no content type", reply(200, PLAIN, kind=None)),
    ("bad JSON", reply(200, b'{"id": 1,}')),
    ("two JSON values", reply(200, b"{} {}")),
    ("bad UTF-8", reply(200, b'{"id": "\xff"}')),
    ("UTF-16", reply(200, '{"id": "x"}'.encode("utf-16"))),
    ("list for an object", reply(200, [CUSTOMER])),
    ("string for an object", reply(200, "Acme")),
    ("null for an object", reply(200, b"null")),
    ("bad gzip", coded("gzip", b"\x1f\x8bnot really")),
    ("gzip cut short", coded("gzip", ZIPPED[:-9])),
    ("gzip with a wrong check sum", coded("gzip", ZIPPED[:-8] + bytes(8))),
    ("unknown Content-Encoding", coded("br", PLAIN)),
    ("three codings", coded("gzip, gzip, gzip", ZIPPED)),
    ("NaN", numbered(b"NaN")),
    ("-Infinity", numbered(b"-Infinity")),
    ("10,000-digit integer", numbered(b"9" * 10000)),
    ("100,000 nested lists", numbered(b"[" * 100000)),
    ("100,000 nested lists, closed", numbered(b"[" * 100000 + b"]" * 100000)),
    ("100,000 nested objects", numbered(b'{"a":' * 100000)),
)
ERRORS: Final[tuple[tuple[str, Fault, object], ...]] = (
    ("empty body", reply(404, b""), None),
    ("HTML", reply(404, b"<p>", kind="text/html"), "<p>"),
    ("no content type", reply(404, b"x", kind=None), "x"),
    ("bad JSON", reply(404, b"{"), "{"),
    ("bad UTF-8", reply(404, b"\xff", kind="text/plain"), "\ufffd"),
    ("JSON", reply(404, {"a": 1}), {"a": 1}),
    ("problem+json", reply(404, {"a": 1}, kind="application/problem+json"), {"a": 1}),
    ("nested deep", reply(404, b"[" * 100000), "[" * 100000),
    ("truncated", truncated(b'{"a', 99, CLOSE, 404), None),
    (
        "chunks that are none, in one piece with the head",
        Fault((head(404, [("Transfer-Encoding", "chunked")]) + b"zz\r\n{}", CLOSE)),
        None,
    ),
    ("bad gzip", Fault((head(404, [("Content-Length", "1"), ("Content-Encoding", "gzip")]), b"x")),
     None),
    ("unknown coding",
     Fault((head(404, [("Content-Length", "1"), ("Content-Encoding", "x")]), b"x")), None),
)  # fmt: skip
KINDS: Final = (
    "Application/JSON; charset=utf-8", "application/problem+json", "application/vnd.sent.v1+JSON",
    "application/json ;x=y",
)  # fmt: skip
CODINGS: Final[tuple[tuple[str, Fault], ...]] = (
    ("gzip", coded("gzip", ZIPPED)),
    ("x-gzip", coded("X-GZip", ZIPPED)),
    ("deflate", coded("deflate", zlib.compress(PLAIN))),
    ("bare deflate", coded("deflate", zlib.compress(PLAIN)[2:-4])),
    ("gzip in two members", coded("gzip", gzip.compress(PLAIN[:9]) + gzip.compress(PLAIN[9:]))),
    ("gzip of gzip", coded("gzip, gzip", gzip.compress(ZIPPED))),
    ("identity", coded("identity", PLAIN)),
    ("BOM", reply(200, b"\xef\xbb\xbf" + PLAIN)),
    ("chunked", chunked(b"%x\r\n%s\r\n" % (len(PLAIN), PLAIN), b"0\r\n\r\n")),
    ("100 Continue, then 200", does(b"HTTP/1.1 100 Continue\r\n\r\n" * 2, written(200, CUSTOMER))),
    ("103 Early Hints, then 200", does(head(103, [("Link", "</x>")]), written(200, CUSTOMER))),
    ("until the end of the connection",
     does(head(200, [("Content-Type", "application/json")]), PLAIN, CLOSE)),
    ("HTTP/1.0", does(written(200, CUSTOMER).replace(b"1.1", b"1.0"), CLOSE)),
)  # fmt: skip
BROKEN: Final[tuple[tuple[str, Fault], ...]] = (
    ("200 truncated", truncated(PLAIN, 9)),
    ("bad chunk size", chunked(b"zz\r\n{}\r\n")),
    ("chunks that end early", chunked(b"2\r\n{}\r\n")),
    ("headers of 1 MB", does(b"HTTP/1.1 200 OK\r\nX: " + b"x" * (1 << 20) + b"\r\n\r\n", CLOSE)),
    ("a status that is no number", does(b"HTTP/1.1 abc OK\r\n\r\n", CLOSE)),
    ("another protocol", does(b"SSH-2.0-OpenSSH_9.6\r\n", CLOSE)),
    ("two lengths",
     does(head(200, [("Content-Length", "2"), ("Content-Length", "3")]) + b"{}", CLOSE)),
)  # fmt: skip

ROWS: Final = (
    *(
        Row(f"200: {name} (GET)", UNREAD, fault, GET, raises(DecodeError, status=200, requests=1))
        for name, fault in UNREADABLE
    ),
    *(Row(f"200: {name} (POST)", UNREAD, fault, SEND, SEND_UNREAD) for name, fault in UNREADABLE),
    *(
        Row(f"200: {name} (raw)", "DecodeError", fault, raw(GET), raises(DecodeError, status=200))
        for name, fault in UNREADABLE
        if not name.endswith("for an object")
    ),
    *(
        Row(
            name,
            "TransportError with maybe_sent",
            fault,
            SEND,
            raises(TransportError, maybe_sent=True, requests=1),
        )
        for name, fault in BROKEN
    ),
    *(
        Row(f"404: {name}", ERROR_WINS, fault, GET, says(NotFound, 404, body))
        for name, fault, body in ERRORS
    ),
    Row(
        "400 that the document describes",
        "BadRequest with its model in parsed",
        reply(400, {"error": "no", "details": ["x"]}),
        SEND,
        raises(BadRequest, check=is_parsed),
    ),
    Row(
        "400 that does not fit the document",
        "BadRequest, parsed None",
        reply(400, {"error": 7}),
        SEND,
        raises(BadRequest, parsed=None, body={"error": 7}),
    ),
    *(Row(kind, "parsed", reply(200, CUSTOMER, kind=kind), GET, READ) for kind in KINDS),
    *(Row(name, "parsed", fault, GET, READ) for name, fault in CODINGS),
    Row(
        "body over the cap, by its length",
        TOO_LARGE,
        reply(200, b" " * (1 << 21)),
        SEND,
        LARGE,
        SMALL,
    ),
    Row(
        "body over the cap, in chunks",
        TOO_LARGE,
        does(STREAM, Repeat(b"10000\r\n" + b" " * 65536 + b"\r\n", 999), CLOSE),
        SEND,
        LARGE,
        SMALL,
    ),
    Row(
        "body over the cap of 16 MiB",
        TOO_LARGE,
        does(STREAM, Repeat(b"100000\r\n" + b" " * (1 << 20) + b"\r\n", 64), CLOSE),
        GET,
        LARGE,
    ),
    Row("gzip bomb of 300 MB", TOO_LARGE, coded("gzip", bomb(300 << 20, 31)), SEND, LARGE),
    Row("deflate bomb", TOO_LARGE, coded("deflate", bomb(64 << 20, 15)), GET, LARGE),
    Row("bare deflate bomb", TOO_LARGE, coded("deflate", bomb(64 << 20, -15)), GET, LARGE),
    Row(
        "gzip bomb within gzip",
        TOO_LARGE,
        coded("gzip, gzip", gzip.compress(bomb(64 << 20, 31))),
        GET,
        LARGE,
    ),
    Row(
        "gzip bomb under an error status",
        "the status error",
        Fault(
            (
                head(
                    500,
                    [
                        ("Content-Encoding", "gzip"),
                        ("Content-Length", str(len(bomb(64 << 20, 31)))),
                    ],
                ),
                bomb(64 << 20, 31),
            )
        ),
        SEND,
        raises(ServerError, body=None, requests=1),
    ),
    *(
        Row(f"status {status}", "None", does(answer), GET, gives(lambda run: run.value is None))
        for status, answer in ((204, head(204, [])), (205, head(205, [("Content-Length", "0")])))
    ),
    Row("operation without content", "None", OK, DELETE, gives(lambda run: run.value is None)),
    Row(
        "operation without content that has some",
        "None",
        reply(200, b"<p>", kind="text/html"),
        DELETE,
        gives(lambda run: run.value is None),
    ),
    *(
        Row(
            f"{status} ({verb})",
            "RedirectRefused",
            reply(status, headers=(("Location", "http://127.0.0.1:9/"),)),
            ask,
            raises(RedirectRefused, status=status, location="http://127.0.0.1:9/", requests=1),
        )
        for status in (300, 301, 302, 303, 304, 307, 308)
        for verb, ask in (("GET", GET), ("POST", SEND))
    ),
    Row(
        "a redirect to itself",
        "not followed: one request",
        reply(302, headers=(("Location", "/customers"),)),
        LIST,
        raises(RedirectRefused, requests=1),
    ),
    Row(
        "Set-Cookie",
        "never stored, never replayed",
        reply(200, [], headers=(("Set-Cookie", "a=b; Path=/"),)),
        (LIST, LIST),
        gives(has_no_cookie, requests=2, connections=1),
    ),
)
