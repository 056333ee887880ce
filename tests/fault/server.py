"""Owns a server that breaks HTTP on purpose, and the ledger of what it saw.

Raw sockets on 127.0.0.1, a thread for each connection. It does what its faults say, one for each
request, the last one again and again; it knows nothing of the SDK. It ends with its `with` block,
and every wait in it is bounded by `LIFETIME`.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
import time
from typing import TYPE_CHECKING, Final, Protocol

import attrs

from tests.fault.script import (
    CLOSE,
    GOODBYE,
    OK,
    RESET,
    Action,
    Drip,
    Fault,
    Pause,
    Repeat,
    Sip,
    right,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

LIFETIME: Final = 60.0
_LINGER_NONE: Final = struct.pack("ii", 1, 0)


@attrs.frozen
class Asked:
    """A request as it came in, on which connection, and the fault that it met."""

    connection: int
    verb: str
    target: str
    headers: dict[str, str]
    body: bytes
    is_whole: bool
    fault: Fault


class Ledger:
    """What the server saw: connections, requests, and every byte of each connection."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.connections = 0
        self.requests: list[Asked] = []
        self.wire = bytearray()
        self.plain = bytearray()
        self.handshakes = 0
        self.lock = threading.Lock()


class Stream(Protocol):
    """What a connection is read from and written to."""

    def recv(self, size: int) -> bytes:
        """Return what has come, b"" at the end."""

    def sendall(self, data: bytes) -> None:
        """Write it all."""


class Tls:
    """A server's side of TLS over a socket; the bytes of the handshake can be seen, too."""

    def __init__(self, sock: socket.socket, context: ssl.SSLContext, ledger: Ledger) -> None:
        """Shake hands."""
        self._sock = sock
        self._ledger = ledger
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._in, self._out, server_side=True)
        self._run(self._tls.do_handshake)
        ledger.handshakes += 1

    def recv(self, size: int) -> bytes:
        """Return what has come, decrypted."""
        return self._run(lambda: self._tls.read(size))

    def sendall(self, data: bytes) -> None:
        """Write it all, encrypted."""
        self._run(lambda: self._tls.write(data))

    def goodbye(self) -> None:
        """Say that nothing more comes."""
        with contextlib.suppress(ssl.SSLWantReadError):
            self._tls.unwrap()
        self._flush()

    def _run(self, step: Callable[[], object]) -> bytes:
        while True:
            try:
                found = step()
            except ssl.SSLWantReadError:
                self._flush()
                data = self._sock.recv(65536)
                self._ledger.wire += data
                if not data:
                    return b""
                self._in.write(data)
            except ssl.SSLError:
                self._flush()
                raise
            else:
                self._flush()
                return found if isinstance(found, bytes) else b""

    def _flush(self) -> None:
        data = self._out.read()
        if data:
            self._sock.sendall(data)


class FaultServer:
    """Does what its faults say."""

    def __init__(
        self,
        *faults: Fault,
        tls: ssl.SSLContext | None = None,
        choose: Callable[[str, bytes], Fault] | None = None,
    ) -> None:
        """Listen; `choose` picks the fault from target and body, instead of the order."""
        self.ledger = Ledger()
        self._faults = faults or (OK,)
        self._choose = choose
        self._tls = tls
        self._used = 0
        self.first = threading.Event()
        self._over = threading.Event()
        self._ends_at = time.monotonic() + LIFETIME
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self._listener.settimeout(LIFETIME)
        self.port: int = self._listener.getsockname()[1]
        scheme = "https" if tls else "http"
        self.url = f"{scheme}://127.0.0.1:{self.port}"

    def replace(self, *faults: Fault) -> None:
        """Go by other faults from here on."""
        with self.ledger.lock:
            self._faults, self._used = faults, 0

    def count_open(self) -> int:
        """Count the connections that nobody has closed."""
        with self.ledger.lock:
            return len(self._open)

    def extend(self, seconds: float) -> None:
        """Live that much longer."""
        self._ends_at += seconds

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        # shutdown, since closing a socket does not wake the thread that waits in it.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self.ledger.lock:
            remaining = list(self._open)
        for sock in remaining:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            with self.ledger.lock:
                self.ledger.connections += 1
                number = self.ledger.connections
                self._open.add(sock)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.settimeout(LIFETIME)
            threading.Thread(target=self._serve, args=(sock, number), daemon=True).start()

    def _serve(self, sock: socket.socket, number: int) -> None:
        try:
            with contextlib.suppress(OSError, ValueError):
                early = self._next("nothing")
                if early is None:
                    self._converse(sock, number)
                else:
                    self._act(sock, sock, early)
        finally:
            with self.ledger.lock:
                self._open.discard(sock)
            sock.close()

    def _converse(self, sock: socket.socket, number: int) -> None:
        stream: Stream = Tls(sock, self._tls, self.ledger) if self._tls else sock
        pending = b""
        while not self._over.is_set():
            top, pending = self._read_head(stream, pending)
            if not top:
                return
            verb, target, headers = _parsed(top)
            fault = None if self._choose else self._next("all")
            size = int(headers.get("content-length", "0"))
            if fault is None or fault.reads == "all":
                while len(pending) < size and (data := self._recv(stream)):
                    pending += data
            body, pending = pending[:size], pending[size:]
            if self._choose:
                fault = self._choose(target, body)
            fault = fault or OK
            asked = Asked(number, verb, target, headers, body, len(body) == size, fault)
            with self.ledger.lock:
                self.ledger.requests.append(asked)
            self.first.set()
            if not fault.actions:
                stream.sendall(right(verb, target))
            elif not self._act(sock, stream, fault):
                return

    def _next(self, reads: str) -> Fault | None:
        if self._choose:
            return None
        with self.ledger.lock:
            fault = self._faults[min(self._used, len(self._faults) - 1)]
            is_early = fault.reads == "nothing"
            if is_early != (reads == "nothing"):
                return OK if reads == "all" else None
            self._used += 1
            return fault

    def _read_head(self, stream: Stream, pending: bytes) -> tuple[bytes, bytes]:
        while b"\r\n\r\n" not in pending:
            data = self._recv(stream)
            if not data:
                return b"", b""
            pending += data
        top, _, rest = pending.partition(b"\r\n\r\n")
        return top, rest

    def _recv(self, stream: Stream) -> bytes:
        data = stream.recv(65536)
        self.ledger.plain += data
        return data

    def _act(self, sock: socket.socket, stream: Stream, fault: Fault) -> bool:
        """Do the actions; return whether the connection stays open."""
        for action in fault.actions:
            if action in (CLOSE, GOODBYE, RESET):
                if isinstance(stream, Tls) and action == GOODBYE:
                    stream.goodbye()
                if action == RESET:
                    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NONE)
                return False
            self._do(sock, stream, action)
        return True

    def _do(self, sock: socket.socket, stream: Stream, action: Action) -> None:
        if isinstance(action, bytes):
            stream.sendall(action)
        elif isinstance(action, Repeat):
            for _ in range(action.times):
                stream.sendall(action.data)
        elif isinstance(action, Drip):
            for place in range(len(action.data)):
                stream.sendall(action.data[place : place + 1])
                if self._over.wait(min(action.every, self._left())):
                    return
        elif isinstance(action, Pause):
            self._over.wait(min(action.seconds, self._left()))
        elif isinstance(action, Sip):
            sock.settimeout(self._left())
            while sock.recv(action.size) and not self._over.wait(action.every):
                pass

    def _left(self) -> float:
        return max(0.01, self._ends_at - time.monotonic())


def _parsed(top: bytes) -> tuple[str, str, dict[str, str]]:
    first, *lines = top.decode("latin-1").split("\r\n")
    verb, target, _ = first.split(" ", 2)
    pairs = (line.partition(":") for line in lines)
    return verb, target, {name.lower(): value.strip() for name, _, value in pairs}
