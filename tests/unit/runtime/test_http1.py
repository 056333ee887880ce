"""HTTP/1.1 on one connection, byte by byte, without a socket."""

from __future__ import annotations

import pytest

from runtime.python.http1 import Conversation
from runtime.python.http1_h11 import H11Parser
from runtime.python.proxies import Proxy
from runtime.python.transport import Origin, Request

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


def asked(http: Conversation) -> bytes:
    """Write a request."""
    request = Request(
        "POST",
        Origin("http", "a.example", 80),
        "/x",
        headers=[("Host", "a.example"), ("Content-Length", "2")],
        body=b"ab",
        deadline=0.0,
        connect_timeout=0.0,
    )
    return http.request(request)


def read(http: Conversation, data: bytes) -> bytes:
    """Feed an answer byte by byte; return its body."""
    body = b""
    for place in range(len(data)):
        http.feed(data[place : place + 1])
        if http.head():
            http.feed(data[place + 1 :])
            break
    while piece := http.piece():
        body += piece
    return body


def test_a_request_is_one_piece_and_its_connection_serves_again() -> None:
    """Head and body leave together, and after a whole answer another request may follow."""
    http = Conversation(H11Parser())
    for _ in range(2):
        assert asked(http) == b"POST /x HTTP/1.1\r\nHost: a.example\r\nContent-Length: 2\r\n\r\nab"
        assert read(http, b"HTTP/1.1 100 Continue\r\n\r\n" + ANSWER) == b"{}"
        assert http.begin_again()


@pytest.mark.parametrize(
    "data",
    [
        ANSWER + b"H",
        ANSWER + ANSWER,
        ANSWER + b"\r\n",
        ANSWER[:-1],
        ANSWER.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"),
        ANSWER.replace(b"1.1", b"1.0"),
    ],
    ids=["a byte more", "an answer more", "a line more", "a byte less", "close", "HTTP/1.0"],
)
def test_a_connection_that_holds_more_or_less_than_an_answer_is_not_used_again(data: bytes) -> None:
    """Nor one whose server says that it will close it."""
    http = Conversation(H11Parser())
    asked(http)
    read(http, data)
    assert not http.begin_again()


def test_a_request_that_was_cut_leaves_no_usable_connection() -> None:
    """The answer to the part that arrived counts; the rest would begin the next request."""
    http = Conversation(H11Parser())
    asked(http)
    http.cut()
    assert read(http, ANSWER) == b"{}"
    assert not http.begin_again()


def test_a_proxy_gets_the_whole_url_and_its_own_word() -> None:
    """In the clear it passes the request on; for TLS it is asked for a tunnel, and no more."""
    proxy = Proxy("p", 1, "user", "word")
    assert asked(Conversation(H11Parser(), proxy)).startswith(
        b"POST http://a.example/x HTTP/1.1\r\n"
    )
    assert b"\r\nProxy-Authorization: Basic dXNlcjp3b3Jk\r\n" in asked(
        Conversation(H11Parser(), proxy)
    )
    tunnel = Conversation(H11Parser()).connect(Origin("https", "::1", 443), proxy)
    assert tunnel.startswith(b"CONNECT [::1]:443 HTTP/1.1\r\nHost: [::1]:443\r\n")


def test_a_proxy_that_speaks_into_the_tunnel_is_refused() -> None:
    """What it says after opening the way would pass for the server's."""
    http = Conversation(H11Parser())
    http.connect(Origin("https", "a.example", 443), Proxy("p", 1))
    http.feed(b"HTTP/1.1 200 Open\r\n\r\nx")
    head = http.head()
    assert head is not None
    with pytest.raises(ConnectionError, match="into the tunnel"):
        http.check_tunnel(head)
