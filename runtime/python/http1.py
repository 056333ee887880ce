"""HTTP/1.1 on one connection, without I/O (RFC 9112).

Owns what is asked, of the server or of a proxy on the way, and when a connection is good for more.
Must not know of sockets, of time, of what a status means, or which parser it works with.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .proxies import Proxy
    from .transport import Origin, Request

    Head = tuple[int, str, list[tuple[str, str]]]

LONGEST_HEAD = 100 * 1024


class Parser(Protocol):
    """Writes requests and reads their answers, one after another."""

    def written(
        self,
        method: str,
        target: str,
        headers: list[tuple[str, str]],
        body: bytes | None,
        *,
        is_open: bool = False,
    ) -> bytes:
        """Return a request in one piece, so that a small one is one packet.

        If it is open, its body is still to come, by `carried`.
        """
        ...

    def carried(self, piece: bytes) -> bytes:
        """Return what to write for a piece of the body; b"" is its end."""
        ...

    def feed(self, data: bytes) -> None:
        """Take what was read, b"" at the end; raise when that can be no answer."""
        ...

    def head(self) -> Head | None:
        """Return status, reason and headers of the answer, or None while they are not whole."""
        ...

    def piece(self) -> bytes | None:
        """Return the next bytes of the body, b"" at its end, None while there are none."""
        ...

    def is_read(self) -> bool:
        """Tell whether no byte is left over behind what was asked for."""
        ...

    def begin_again(self) -> bool:
        """Get ready for the next request; tell whether there can be one.

        Not while something is missing on either side, nor when a byte is left over: nobody asked
        for it, and it would pass for the beginning of the next answer (§9.2).
        """
        ...


class Answered(OSError):
    """The server has answered before it had the whole request; it may read no more of that."""


class Conversation:
    """Requests and their answers on one connection, one after another.

    `proxy` is the one that is to pass them on, if they are in the clear.
    """

    __slots__ = ("_is_cut", "_parser", "_proxy", "carried", "early", "feed", "head", "piece")

    def __init__(self, parser: Parser, proxy: Proxy | None = None) -> None:
        self._parser = parser
        self.feed, self.head, self.piece = parser.feed, parser.head, parser.piece
        self.carried = parser.carried
        self._proxy = proxy
        self._is_cut = False
        self.early: Head | None = None

    def hear(self, data: bytes) -> None:
        """Take what came while the request was being written; raise Answered if it is a head."""
        self.feed(data)
        self.early = self.head()
        if self.early is not None:
            raise Answered

    def request(self, request: Request) -> bytes:
        """Return what to write for a request; the pieces of an upload are to follow."""
        target, headers = request.target, request.headers
        if self._proxy is not None:
            target, headers = request.url, [*headers, *_authorization(self._proxy)]  # §3.2.2
        body = request.body
        if body is None or isinstance(body, bytes):
            return self._parser.written(request.method, target, headers, body)
        return self._parser.written(request.method, target, headers, None, is_open=True)

    def connect(self, origin: Origin, proxy: Proxy) -> bytes:
        """Return what to write to ask the proxy for a tunnel (RFC 9110 §9.3.6)."""
        headers = [("Host", origin.address), *_authorization(proxy)]
        return self._parser.written("CONNECT", origin.address, headers, None)

    def check_tunnel(self, head: Head) -> None:
        """Raise unless the proxy opened the tunnel, and said no more than that."""
        status, reason, _ = head
        if status // 100 != 2:  # RFC 9110 §9.3.6
            raise ConnectionError(f"{status} {reason}")
        if not self._parser.is_read():
            raise ConnectionError("the proxy speaks into the tunnel")

    def cut(self) -> None:
        """Note that not all of the request could be written."""
        self._is_cut = True

    def begin_again(self) -> bool:
        """Get ready for the next request; tell whether there can be one."""
        return not self._is_cut and self._parser.begin_again()


def _authorization(proxy: Proxy) -> list[tuple[str, str]]:
    if not proxy.username:
        return []
    word = b64encode(f"{proxy.username}:{proxy.password}".encode()).decode()
    return [("Proxy-Authorization", f"Basic {word}")]
