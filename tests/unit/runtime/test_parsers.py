"""The two parsers: what is an answer, where it ends, and when its connection is good for more."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any, Final

import httpx
import pytest

from runtime.python.errors import ArgumentError
from runtime.python.http1_fast import FastParser
from runtime.python.http1_h11 import H11Parser
from tests.unit.runtime.sample import Client

if TYPE_CHECKING:
    from collections.abc import Callable

    from runtime.python.http1 import Parser

PARSERS: Final = pytest.mark.parametrize("parser", [H11Parser, FastParser])
HOST: Final = [("Host", "h")]
_EMPTY: Final = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"

# Method, what the server says (with its end where there is a b""), body, and whether there is more.
ANSWERS: Final[dict[str, tuple[str, list[bytes], bytes, bool]]] = {
    "a length": ("GET", [b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"], b"abc", True),
    "no body": ("GET", [b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"], b"", True),
    "a 204": ("GET", [b"HTTP/1.1 204 None\r\n\r\n"], b"", True),
    "a HEAD": ("HEAD", [b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n"], b"", True),
    "chunks": (
        "GET",
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x\r\nc\r\n0\r\n\r\n"],
        b"abc",
        True,
    ),
    "no length": ("GET", [b"HTTP/1.1 200 OK\r\n\r\nabc", b""], b"abc", False),
    "the last one": (
        "GET",
        [b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc"],
        b"abc",
        False,
    ),
    "HTTP/1.0": ("GET", [b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nabc"], b"abc", False),
    "an interim answer": (
        "GET",
        [b"HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"],
        b"a",
        True,
    ),
    "a byte too much": ("GET", [b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nab"], b"a", False),
    "a line too much": (
        "GET",
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n\r\n"],
        b"a",
        False,
    ),
    "two in chunks": ("GET", [_EMPTY + _EMPTY], b"", False),
    "an end too much": ("GET", [_EMPTY + b"0\r\n\r\n"], b"", False),
    "an answer too much": (
        "GET",
        [_EMPTY + b"HTTP/1.1 200 OK\r\n"],
        b"",
        False,
    ),
    "more behind a 204": ("GET", [b"HTTP/1.1 204 None\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"], b"", False),
}
BROKEN: Final = {
    "nothing": [b""],
    "half a head": [b"HTTP/1.1 200 OK\r\nContent-", b""],
    "half a body": [b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", b""],
    "half of the chunks": [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\na", b""],
    "no number": [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
    "two lengths": [b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"],
    "a negative length": [b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"],
    "another protocol": [b"SSH-2.0-OpenSSH\r\n\r\n"],
    "a space before the colon": [b"HTTP/1.1 200 OK\r\nContent-Length : 3\r\n\r\nabc"],
    "a NUL": [b"HTTP/1.1 200 OK\r\nA: b\0c\r\nContent-Length: 0\r\n\r\n"],
    "a coding nobody asked for": [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"
    ],
    "a coding to the end": [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\na", b""],
    "two codings": [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\na",
        b"",
    ],
    "an endless head": [b"HTTP/1.1 200 OK\r\n"] + [b"A: " + b"b" * 8000 + b"\r\n"] * 40,
}


def played(parser: Parser, method: str, reads: list[bytes]) -> tuple[Any, bytes, bool]:
    """Ask, and read what comes as the engine does; tell head, body, and whether more may follow."""
    assert parser.written(method, "/", HOST, None)
    waiting = iter(reads)
    while (head := parser.head()) is None:
        parser.feed(next(waiting))
    body = b""
    while (piece := parser.piece()) != b"":
        if piece is None:
            parser.feed(next(waiting))
        else:
            body += piece
    for rest in waiting:
        if rest:
            parser.feed(rest)
    return head, body, parser.begin_again()


@PARSERS
@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_ends_where_it_says(parser: Callable[[], Parser], name: str) -> None:
    """Head and body are the same however they were split, and a byte too much is never missed."""
    method, reads, body, is_reusable = ANSWERS[name]
    whole = reads[0]
    _, found, again = played(parser(), method, reads)
    assert (found, again) == (body, is_reusable)
    for cut in range(1, len(whole)):
        _, found, again = played(parser(), method, [whole[:cut], whole[cut:], *reads[1:]])
        assert (found, again) == (body, is_reusable), whole[:cut]
    bytewise = [whole[at : at + 1] for at in range(len(whole))]
    assert played(parser(), method, [*bytewise, *reads[1:]])[1:] == (body, is_reusable)


@PARSERS
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_answer_is_refused(parser: Callable[[], Parser], name: str) -> None:
    """What breaks the protocol, or ends early, raises instead of passing for an answer."""
    with pytest.raises(Exception, match=r".+"):
        played(parser(), "GET", BROKEN[name])


@PARSERS
def test_headers_are_those_of_the_last_answer(parser: Callable[[], Parser]) -> None:
    """Status, reason and headers are the server's, in its order, and no interim one's."""
    made = parser()
    first = (
        b"HTTP/1.1 100 Continue\r\nA: 0\r\n\r\nHTTP/1.1 201 Made \xfc\r\nB:  1 \t\r\nA: \xe9\r\n"
    )
    head, body, _ = played(made, "POST", [first + b"Content-Length: 1\r\n\r\nx"])
    status, reason, headers = head
    assert (status, reason, body) == (201, "Made ü", b"x")
    assert [(name.lower(), value) for name, value in headers] == [
        ("b", "1"),
        ("a", "é"),
        ("content-length", "1"),
    ]
    head, body, _ = played(made, "GET", [b"HTTP/1.1 404 No\r\nContent-Length: 1\r\n\r\ny"])
    assert (head[0], head[1], body) == (404, "No", b"y")


@PARSERS
def test_a_request_is_one_piece(parser: Callable[[], Parser]) -> None:
    """The request line, the headers and the body are what was given."""
    headers = [*HOST, ("X-Y", "z"), ("Content-Length", "2")]
    written = parser().written("POST", "/a?b=%20", headers, b"{}")
    assert written == b"POST /a?b=%20 HTTP/1.1\r\nHost: h\r\nX-Y: z\r\nContent-Length: 2\r\n\r\n{}"


@PARSERS
@pytest.mark.parametrize(
    ("target", "value"),
    [("/ x", "a"), ("/\r\nx", "a"), ("/", "a\r\nb: c"), ("/", "a\nb"), ("/é", "")],
)
def test_no_line_break_gets_into_a_request(
    parser: Callable[[], Parser], target: str, value: str
) -> None:
    """A target or header that would begin a line of its own is refused before it is written."""
    with pytest.raises(Exception, match=r".+"):
        parser().written("GET", target, [*HOST, ("X", value)], None)


def test_fast_is_refused_where_it_would_do_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a transport of one's own, as another type, and without httptools, fast is an error."""
    for options in ({"fast": True, "transport": httpx.MockTransport(refuse)}, {"fast": "yes"}):
        with pytest.raises(ArgumentError) as caught:
            Client(api_key="k", **options)
        assert caught.value.argument == "fast"
    monkeypatch.setitem(sys.modules, "httptools", None)
    with pytest.raises(ArgumentError, match=r"extra \[fast\]"):
        Client(api_key="k", fast=True)


def refuse(_: httpx.Request) -> httpx.Response:
    """Answer nothing."""
    raise AssertionError


@PARSERS
def test_a_body_in_chunks_is_written_as_it_comes(parser: Callable[[], Parser]) -> None:
    """A piece is framed by its length where the request says so, and goes as it is elsewhere."""
    headers = [*HOST, ("Transfer-Encoding", "chunked")]
    made = parser()
    assert made.written("POST", "/", headers, None, is_open=True).endswith(b"chunked\r\n\r\n")
    assert made.carried(b"a" * 17) == b"11\r\n" + b"a" * 17 + b"\r\n"
    counted = parser()
    counted.written("POST", "/", [*HOST, ("Content-Length", "2")], None, is_open=True)
    assert counted.carried(b"ab") == b"ab"


@PARSERS
def test_a_parser_leaves_nothing_to_the_collector(parser: Callable[[], Parser]) -> None:
    """What answers took is freed at once, also where a program turned the collector off."""
    gc.collect()
    gc.disable()
    try:
        speaking = parser()
        for _ in range(3):
            speaking.written("GET", "/", HOST, None)
            speaking.feed(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na")
            assert speaking.head() is not None
            assert [*iter(speaking.piece, b"")] == [b"a"]
            assert speaking.begin_again()
        del speaking
        assert gc.collect() == 0
    finally:
        gc.enable()
