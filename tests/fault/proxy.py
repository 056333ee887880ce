"""Owns a small HTTP proxy on loopback: tunnels, plain requests, and a few ways to fail.

Whatever it is asked for, it connects to one place: the server that stands behind it.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Self

_LIFETIME = 60.0


class ProxyServer:
    """Leads to the server at `port`; `answer` is said instead of opening the way."""

    def __init__(self, port: int, answer: bytes = b"") -> None:
        """Listen."""
        self.heads: list[bytes] = []
        self._behind = port
        self._answer = answer
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(_LIFETIME)
        self._open: list[socket.socket] = []
        self.url = f"http://user:canary-proxy-word@127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for sock in (self._listener, *self._open):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                sock.settimeout(_LIFETIME)
                self._open.append(sock)
                threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        with contextlib.suppress(OSError), sock:
            top = b""
            while b"\r\n\r\n" not in top:
                data = sock.recv(65536)
                if not data:
                    return
                top += data
            self.heads.append(top)
            if self._answer:
                sock.sendall(self._answer)
                while sock.recv(65536):  # it never says more
                    pass
                return
            behind = socket.create_connection(("127.0.0.1", self._behind), timeout=_LIFETIME)
            self._open.append(behind)
            with behind:
                if top.startswith(b"CONNECT "):
                    sock.sendall(b"HTTP/1.1 200 Open\r\n\r\n")
                else:
                    behind.sendall(top)
                threading.Thread(target=_pipe, args=(behind, sock), daemon=True).start()
                _pipe(sock, behind)


def _pipe(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
