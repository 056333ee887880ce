# Copied from runtime/python/http1_fast.py, where changes belong.
"""HTTP/1.1 by httptools: what the engine speaks when it is asked to be fast.

Owns the `Parser` of http1 over llhttp, which is strict about heads and chunks. Where an answer ends
is counted here (RFC 9112 §6.3), so that a byte too much is seen. Must not know of proxies.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from httptools import HttpResponseParser

from .http1 import LONGEST_HEAD

if TYPE_CHECKING:
    from .http1 import Head

_END = b"\r\n\r\n"
_LAST_CHUNK = b"0\r\n\r\n"
_WITHOUT_CONTENT = (204, 304)


class FastParser:
    """A `Parser` in C, but for the framing."""

    __slots__ = ("_answer", "_is_chunked", "_method")

    def __init__(self) -> None:
        self._method = ""
        self._is_chunked = False
        self._answer = _Answer("")

    def written(
        self,
        method: str,
        target: str,
        headers: list[tuple[str, str]],
        body: bytes | None,
        *,
        is_open: bool = False,
    ) -> bytes:
        """Return a request in one piece."""
        self._method = method
        self._is_chunked = is_open and any(one[0] == "Transfer-Encoding" for one in headers)
        self._answer.let_go()
        self._answer = _Answer(method)
        lines = [f"{method} {target} HTTP/1.1", *[f"{name}: {value}" for name, value in headers]]
        text = "\r\n".join(lines)
        # All of it was checked where it came from; this is the last door before the wire.
        if " " in target or text.count("\n") != len(headers) or text.count("\r") != len(headers):
            raise ValueError("a header or target breaks its line")
        return text.encode("ascii") + _END + (body or b"")

    def carried(self, piece: bytes) -> bytes:
        """Return what to write for a piece of the body (RFC 9112 §7.1)."""
        return b"%x\r\n%b\r\n" % (len(piece), piece) if self._is_chunked else piece

    def feed(self, data: bytes) -> None:
        """Take what was read, b"" at the end."""
        if data:
            self._answer.feed(data)
        else:
            self._answer.end()

    def head(self) -> Head | None:
        """Return status, reason and headers of the answer, or None while they are not whole."""
        return self._answer.head

    def piece(self) -> bytes | None:
        """Return the next bytes of the body, b"" at its end, None while there are none."""
        answer = self._answer
        if answer.pieces:
            return answer.pieces.popleft()
        if answer.failure is not None:
            raise answer.failure
        return b"" if answer.is_over else None

    def is_read(self) -> bool:
        """Tell whether no byte is left over."""
        return not self._answer.is_too_long

    def begin_again(self) -> bool:
        """Tell whether there can be another request, which begins an answer of its own."""
        answer = self._answer
        answer.let_go()
        return answer.is_over and answer.is_kept_alive and not answer.is_too_long


class _Answer:
    """One answer as it arrives; httptools calls the methods that begin with `on_`."""

    def __init__(self, method: str) -> None:
        self.head: Head | None = None
        self.pieces: deque[bytes] = deque()
        self.is_over = self.is_too_long = self.is_kept_alive = False
        self.failure: Exception | None = None  # of the body: the head before it counts
        self._method = method
        self._parser: Any = HttpResponseParser(self)
        self._waiting = b""
        self._reason = b""
        self._headers: list[tuple[bytes, bytes]] = []
        self._left: float | None = None  # bytes of the body to come, None while it is in chunks
        self._tail = b""

    def feed(self, data: bytes) -> None:
        """Take what was read."""
        while self.head is None:
            data = self._waiting + data
            head, end, rest = data.partition(_END)
            if len(head) > LONGEST_HEAD:
                raise ValueError("the head of the answer is too long")
            if not end:
                self._waiting = data
                return
            self._waiting, data = b"", rest
            self._parser.feed_data(head + end)
        if self.is_over:
            self.is_too_long |= bool(data)
        elif self._left is None:
            self._feed_chunks(data)
        elif data:
            self._feed_counted(data, self._left)

    def _feed_counted(self, data: bytes, left: float) -> None:
        self._left = left - len(data)
        self.is_too_long = self._left < 0
        self.is_over = self._left <= 0
        self.pieces.append(data[: int(left)] if self.is_too_long else data)

    def _feed_chunks(self, data: bytes) -> None:
        if not data:
            return
        self._tail = (self._tail + data)[-len(_LAST_CHUNK) :]
        try:
            self._parser.feed_data(data)
        except Exception as error:  # noqa: BLE001 - raised where the body is read
            if self.is_over:
                self.is_too_long = True  # it is what follows the answer
            else:
                self.failure = error
        # llhttp passes over a line break behind the last chunk. With fields there (§7.1.2) it can't
        # be told from them, so such an answer is the connection's last.
        self.is_too_long |= self.is_over and self._tail != _LAST_CHUNK

    def end(self) -> None:
        """Take the end of the connection, which ends an answer without a length (§6.3)."""
        if self.head is None:
            raise ConnectionError("the server closed the connection without an answer")
        if not self.is_over and self._left != float("inf"):
            raise ConnectionError("the server closed the connection within its answer")
        self.is_over, self.is_kept_alive = True, False

    def let_go(self) -> None:
        """Take no more: it and its parser hold each other, and would wait for the collector."""
        self._parser = None

    def on_message_begin(self) -> None:
        """Refuse a second answer in the chunks of the first."""
        self.is_too_long |= self.is_over

    def on_status(self, reason: bytes) -> None:
        """Take the reason phrase, or a part of it."""
        self._reason += reason

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header; those behind a body are left out."""
        if self.head is None:
            self._headers.append((name, value))

    def on_headers_complete(self) -> None:
        """Take the end of the head, and find out how long the body is."""
        status = self._parser.get_status_code()
        if self.head is not None:
            return
        if status // 100 == 1:  # RFC 9110 §15.2: more follows
            self._reason, self._headers = b"", []
            return
        # RFC 9110 §5.5: a field value is bytes; latin-1 reads any, and loses none.
        # llhttp leaves the blanks behind a value, which are none of it (RFC 9112 §5).
        headers = [
            (name.decode("latin-1"), value.decode("latin-1").rstrip(" \t"))
            for name, value in self._headers
        ]
        self.head = (status, self._reason.decode("latin-1"), headers)
        self.is_kept_alive = self._parser.should_keep_alive()
        self._left = self._length(status, headers)
        self.is_over = self._left == 0

    def _length(self, status: int, headers: list[tuple[str, str]]) -> float | None:
        is_tunnel = self._method == "CONNECT" and status // 100 == 2
        if self._method == "HEAD" or is_tunnel or status in _WITHOUT_CONTENT:
            return 0
        length = float("inf")
        codings: list[str] = []
        for name, value in headers:
            kind = name.lower()
            if kind == "content-length":  # llhttp allows no two
                length = int(value)
            elif kind == "transfer-encoding":
                codings.append(value.lower())
        if not codings:
            return length
        if codings != ["chunked"]:  # which overrides a length, and llhttp allows no both
            # As by h11: nobody asked for another one (§7.4), and it would pass for the content.
            raise ValueError(f"the transfer coding {codings} is none that was asked for")
        return None

    def on_body(self, data: bytes) -> None:
        """Take a piece of a body in chunks."""
        if not self.is_over:
            self.pieces.append(data)

    def on_message_complete(self) -> None:
        """Take the end of a body in chunks; of heads alone it means nothing."""
        if self.head is not None and self._left is None:
            self.is_over = True
