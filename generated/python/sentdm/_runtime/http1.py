# Copied from runtime/python/http1.py, where changes belong.
"""HTTP/1.1 on one connection, without I/O (RFC 9112).

Owns the bytes of a request and the reading of its answer, over h11. Must not know of sockets, of
time, or of what a status means.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

import h11

if TYPE_CHECKING:
    from .proxies import Proxy
    from .transport import Origin, Request

    Head = tuple[int, str, list[tuple[str, str]]]

_LONGEST_HEAD = 100 * 1024


class Conversation:
    """Requests and their answers on one connection, one after another.

    `proxy` is the one that is to pass them on, if they are in the clear.
    """

    __slots__ = ("_is_cut", "_parser", "_proxy")

    def __init__(self, proxy: Proxy | None = None) -> None:
        self._parser = h11.Connection(h11.CLIENT, _LONGEST_HEAD)
        self._proxy = proxy
        self._is_cut = False

    def request(self, request: Request) -> bytes:
        """Return what to write for a request."""
        target, headers = request.target, request.headers
        if self._proxy is not None:
            target, headers = request.url, [*headers, *_authorization(self._proxy)]  # §3.2.2
        return self._written(request.method, target, headers, request.body)

    def connect(self, origin: Origin, proxy: Proxy) -> bytes:
        """Return what to write to ask the proxy for a tunnel (RFC 9110 §9.3.6)."""
        host = f"[{origin.host}]" if ":" in origin.host else origin.host
        target = f"{host}:{origin.port}"
        return self._written("CONNECT", target, [("Host", target), *_authorization(proxy)], None)

    def cut(self) -> None:
        """Note that not all of the request could be written."""
        self._is_cut = True

    def feed(self, data: bytes) -> None:
        """Take what was read, b"" at the end."""
        if not data and self._parser.their_state is h11.SEND_RESPONSE:
            raise h11.RemoteProtocolError("the server closed the connection without an answer")
        self._parser.receive_data(data)

    def head(self) -> Head | None:
        """Return status, reason and headers of the answer, or None while they are not whole."""
        event = self._parser.next_event()
        while isinstance(event, h11.InformationalResponse):  # RFC 9110 §15.2: more follows
            event = self._parser.next_event()
        if not isinstance(event, h11.Response):
            return None
        # RFC 9110 §5.5: a field value is bytes; latin-1 reads any, and loses none.
        headers = [
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in event.headers.raw_items()
        ]
        return event.status_code, event.reason.decode("latin-1"), headers

    def piece(self) -> bytes | None:
        """Return the next bytes of the body, b"" at its end, None while there are none."""
        event = self._parser.next_event()
        if isinstance(event, h11.Data):
            return bytes(event.data)
        return b"" if isinstance(event, h11.EndOfMessage) else None

    def check_tunnel(self, head: Head) -> None:
        """Raise unless the proxy opened the tunnel, and said no more than that."""
        status, reason, _ = head
        if status // 100 != 2:  # RFC 9110 §9.3.6
            raise ConnectionError(f"{status} {reason}")
        if not self._is_read():
            raise ConnectionError("the proxy speaks into the tunnel")

    def begin_again(self) -> bool:
        """Get ready for the next request; tell whether there can be one.

        Not while something is missing on either side, nor when a byte is left over: nobody asked
        for it, and it would pass for the beginning of the next answer (§9.2).
        """
        parser = self._parser
        is_over = parser.our_state is h11.DONE and parser.their_state is h11.DONE
        if self._is_cut or not is_over or not self._is_read():
            return False
        parser.start_next_cycle()
        return True

    def _is_read(self) -> bool:
        return self._parser.trailing_data == (b"", False)

    def _written(
        self, method: str, target: str, headers: list[tuple[str, str]], body: bytes | None
    ) -> bytes:
        events: list[h11.Event] = [h11.Request(method=method, target=target, headers=headers)]
        if body:
            events.append(h11.Data(body))
        events.append(h11.EndOfMessage())
        # In one piece, so that a small request is one packet.
        return b"".join([self._parser.send(event) or b"" for event in events])


def _authorization(proxy: Proxy) -> list[tuple[str, str]]:
    if not proxy.username:
        return []
    word = b64encode(f"{proxy.username}:{proxy.password}".encode()).decode()
    return [("Proxy-Authorization", f"Basic {word}")]
