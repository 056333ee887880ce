"""A server that costs next to nothing: one thread, canned bytes, no HTTP but what it needs.

`python -m tests.bench.server` prints its port, and serves until its standard input closes.
"""

from __future__ import annotations

import selectors
import socket
import sys
from functools import cache

from tests.bench.clients.payload import answer

_END = b"\r\n\r\n"


@cache
def canned(target: str) -> bytes:
    """The whole answer to a request for this target."""
    body = answer(target)
    lines = (
        "HTTP/1.1 200 OK",
        "Content-Type: application/json",
        "Server: bench",
        "Date: Mon, 01 Jan 2024 00:00:00 GMT",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join(lines).encode() + _END + body


def missing(data: bytes) -> int:
    """How many bytes are still to come of this request; -1 if nobody can tell yet."""
    head = data.find(_END)
    if head < 0:
        return -1
    start = data.lower().find(b"content-length:", 0, head)
    length = int(data[start + 15 : data.find(b"\r", start)]) if start >= 0 else 0
    return head + len(_END) + length - len(data)


class Connection:
    """One client's connection."""

    def __init__(self, sock: socket.socket) -> None:
        """Begin with nothing read."""
        self.close = sock.close
        self._sock = sock
        self._data = b""

    def read(self) -> bool:
        """Answer the request if it is whole; tell whether the connection goes on."""
        try:
            got = self._sock.recv(65536)
        except ConnectionError:
            got = b""
        self._data += got
        if got and missing(self._data) == 0:
            target = self._data.split(b" ", 2)[1].decode()
            self._data = b""
            self._sock.sendall(canned(target))
        return bool(got)


def main() -> None:
    """Serve until standard input closes."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    print(listener.getsockname()[1], flush=True)
    waiting = selectors.DefaultSelector()
    waiting.register(listener, selectors.EVENT_READ)
    waiting.register(sys.stdin, selectors.EVENT_READ)
    while True:
        for key, _ in waiting.select():
            if key.fileobj is sys.stdin:
                return
            if key.data is None:
                sock, _ = listener.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                waiting.register(sock, selectors.EVENT_READ, Connection(sock))
            elif not key.data.read():
                waiting.unregister(key.fileobj)
                key.data.close()


if __name__ == "__main__":
    main()
