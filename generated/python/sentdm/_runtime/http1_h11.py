# Copied from runtime/python/http1_h11.py, where changes belong.
"""HTTP/1.1 by h11: what the engine speaks unless told otherwise.

Owns the `Parser` of http1 over h11. Must not know of proxies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import h11

from .http1 import LONGEST_HEAD

if TYPE_CHECKING:
    from .http1 import Head


class H11Parser:
    """A `Parser` in Python alone."""

    __slots__ = ("_parser",)

    def __init__(self) -> None:
        self._parser = h11.Connection(h11.CLIENT, LONGEST_HEAD)

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
        events: list[h11.Event] = [h11.Request(method=method, target=target, headers=headers)]
        if body:
            events.append(h11.Data(body))
        if not is_open:
            events.append(h11.EndOfMessage())
        return b"".join([self._parser.send(event) or b"" for event in events])

    def carried(self, piece: bytes) -> bytes:
        """Return what to write for a piece of the body."""
        return self._parser.send(h11.Data(piece) if piece else h11.EndOfMessage()) or b""

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

    def is_read(self) -> bool:
        """Tell whether no byte is left over."""
        return self._parser.trailing_data == (b"", False)

    def begin_again(self) -> bool:
        """Get ready for the next request; tell whether there can be one."""
        parser = self._parser
        is_over = parser.our_state is h11.DONE and parser.their_state is h11.DONE
        if not is_over or not self.is_read():
            return False
        parser.start_next_cycle()
        return True
