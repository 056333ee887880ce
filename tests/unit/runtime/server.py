"""A server on loopback that answers from a script, byte for byte, and keeps what it was sent."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    import ssl

__all__ = ["CLOSE", "Drip", "Server", "answer"]

CLOSE = b""
"""A step that closes the connection in place of an answer."""

Step = Union[  # noqa: UP007 - Python 3.9
    bytes, Iterable[bytes]
]


def answer(
    status: int = 200,
    body: Any = None,
    *,
    headers: Iterable[tuple[str, str]] = (),
    content: bytes | None = None,
    content_type: str | None = "application/json",
    reason: str = "Scripted",
) -> bytes:
    """Return the bytes of a whole answer; `body` is sent as JSON, `content` as it is."""
    payload = json.dumps(body).encode() if content is None else content
    lines = [f"HTTP/1.1 {status} {reason}", f"Content-Length: {len(payload)}"]
    if content_type is not None:
        lines.append(f"Content-Type: {content_type}")
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + payload


class Drip:
    """Bytes that are sent one at a time, with a pause after each; `first` goes out at once."""

    def __init__(self, data: bytes, pause: float = 0.1, *, first: bytes = b"") -> None:
        self._first = first
        self._data = data
        self._pause = pause

    def __iter__(self) -> Iterator[bytes]:
        yield self._first
        for index in range(len(self._data)):
            yield self._data[index : index + 1]
            time.sleep(self._pause)


class Request:
    """What the server was sent."""

    def __init__(self, head: bytes, body: bytes, connection: int) -> None:
        first, *rest = head.decode("latin-1").split("\r\n")
        self.method, self.target, _ = first.split(" ")
        self.headers = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)
        }
        self.body = body
        self.connection = connection

    @property
    def json(self) -> Any:
        """The body, parsed."""
        return json.loads(self.body)


class Server:
    """Plays its steps one per request, the last one for ever; `requests` has what it was sent.

    Bytes leave the connection open; a list, or a Drip, is sent part by part, then it is closed.
    """

    def __init__(self, *steps: Step, tls: ssl.SSLContext | None = None) -> None:
        self.requests: list[Request] = []
        self.connections = 0
        self._steps = steps
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._open: list[socket.socket] = []
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._socket.getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self._tls = tls
        self._start(self._accept)

    def __enter__(self) -> Server:  # noqa: PYI034 - Python 3.9 has no Self
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)

    def _start(self, target: Any, *args: Any) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._open.append(connection)
                number = self.connections
            self._start(self._serve, connection, number)

    def _serve(self, connection: socket.socket, number: int) -> None:
        if self._tls is not None:
            try:
                connection = self._tls.wrap_socket(connection, server_side=True)
            except OSError:
                connection.close()
                return
        with connection, contextlib.suppress(OSError), connection.makefile("rb") as stream:
            while not self._stop.is_set():
                request = _read(stream, number)
                if request is None:
                    return
                with self._lock:
                    step = self._steps[min(len(self.requests), len(self._steps) - 1)]
                    self.requests.append(request)
                if step == CLOSE:
                    return
                for part in [step] if isinstance(step, bytes) else step:
                    connection.sendall(part)
                if not isinstance(step, bytes):
                    return


def _read(stream: Any, number: int) -> Request | None:
    lines = []
    while True:
        line = stream.readline()
        if not line:
            return None
        if line == b"\r\n":
            break
        lines.append(line.rstrip(b"\r\n"))
    request = Request(b"\r\n".join(lines), b"", number)
    is_chunked = request.headers.get("transfer-encoding") == "chunked"
    size = int(request.headers.get("content-length", "0"))
    request.body = _chunks(stream) if is_chunked else stream.read(size)
    return request


def _chunks(stream: Any) -> bytes:
    found = b""
    while size := int(stream.readline(), 16):
        found += stream.read(size)
        stream.readline()
    stream.readline()
    return found
