"""The network under the default engine: sockets that keep a deadline.

Owns reading, writing and TLS, blocking and in asyncio. Both use plain sockets, which can be closed
at any time and from anywhere: from another thread, after a fork, when their event loop is gone.
Deadlines are on the scale of `time.monotonic()`. Must not know of HTTP, or how they were connected.
"""

from __future__ import annotations

import select
import selectors
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .watch import MOST, Watch

if TYPE_CHECKING:
    from .waits import Waits

T = TypeVar("T")
Hear = Callable[[bytes], object]

_LATER = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class Stream:
    """A connected socket, blocking."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def read(self, deadline: float) -> bytes:
        """Return what has come, waiting for the first byte; b"" at the end."""
        self._sock.settimeout(left(deadline))
        return self._sock.recv(MOST)

    def write(self, data: bytes, deadline: float, hear: Hear) -> None:
        """Write it all; what comes while the server doesn't read is for `hear`, which may raise."""
        rest = memoryview(data)
        while rest:
            seconds = left(deadline)
            self._sock.settimeout(0)
            try:
                rest = rest[self._sock.send(rest) :]
            except _LATER:
                _wait_for_either(self._sock, seconds)
                with suppress(*_LATER):
                    hear(self._sock.recv(MOST))

    def start_tls(self, context: ssl.SSLContext, host: str, deadline: float) -> None:
        """Shake hands with the host."""
        # In two steps, so that whatever ends the handshake finds the socket here, and closes it.
        sock = context.wrap_socket(
            self._sock,
            server_hostname=host,
            do_handshake_on_connect=False,
            # A connection that was cut is no end: RFC 9112 §9.8.
            suppress_ragged_eofs=False,
        )
        self._sock = sock
        sock.settimeout(left(deadline))
        sock.do_handshake()

    def is_silent(self) -> bool:
        """Tell whether nothing has come that was not read, not even an end."""
        held = self._sock.pending() if isinstance(self._sock, ssl.SSLSocket) else 0
        return not (held or _is_readable(self._sock))

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()


class AsyncStream:
    """A connected socket in asyncio."""

    def __init__(self, sock: socket.socket, waits: Waits) -> None:
        self._sock = sock
        self._watch = Watch(sock, waits)
        self._tls: ssl.SSLObject | None = None
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._may_look = True

    async def read(self, deadline: float) -> bytes:
        """Return what has come, waiting for the first byte; b"" at the end."""
        tls = self._tls
        if tls is None:
            return await self._received(deadline)
        try:
            return await self._run(lambda: tls.read(MOST), deadline)
        except ssl.SSLZeroReturnError:  # one that was cut is no end: RFC 9112 §9.8
            return b""

    async def write(self, data: bytes, deadline: float, hear: Hear) -> None:
        """Write it all; what comes while the server doesn't read is for `hear`, which may raise."""
        tls = self._tls
        if tls is None:
            await self._send(data, deadline, hear)
            return
        rest = memoryview(data)
        while rest:
            sent = await self._run(lambda: tls.write(rest), deadline, hear)  # noqa: B023 - called before the next
            rest = rest[sent:]

    def _hear_inside(self, raw: bytes, hear: Hear) -> None:
        self._take(raw)
        with suppress(ssl.SSLWantReadError):  # where there is no more, or TLS speaks for itself
            while True:
                hear(cast("ssl.SSLObject", self._tls).read(MOST))

    async def _received(self, deadline: float) -> bytes:
        # To what was sent just now there is no answer yet: looking costs as much as waiting. Nor is
        # there a second look without a wait: while a server is ahead, other tasks have their turn.
        may_look = self._may_look
        self._may_look = not may_look
        if may_look:
            left(deadline)
            with suppress(BlockingIOError):
                return self._sock.recv(MOST)
        return await self._watch.received(deadline)

    async def _send(self, data: bytes, deadline: float, hear: Hear | None = None) -> None:
        self._may_look = False
        rest: bytes | memoryview = data
        while True:
            sent = await self._watch.sent(rest, deadline, is_heard=hear is not None)
            if sent == len(rest):
                return
            rest = memoryview(rest)[sent:]
            if sent == 0 and hear is not None:
                with suppress(BlockingIOError):
                    hear(self._sock.recv(MOST))

    async def start_tls(self, context: ssl.SSLContext, host: str, deadline: float) -> None:
        """Shake hands with the host."""
        self._tls = context.wrap_bio(self._in, self._out, server_hostname=host)
        await self._run(self._tls.do_handshake, deadline)

    def is_silent(self) -> bool:
        """Tell whether nothing has come that was not read, not even an end."""
        return not (self._in.pending or _is_readable(self._sock))

    def close(self) -> None:
        """Close the socket."""
        self._watch.close()

    async def _run(self, step: Callable[[], T], deadline: float, hear: Hear | None = None) -> T:
        # TLS in memory: what it wants to say is sent, what it wants to hear is fetched.
        while True:
            try:
                found = step()
            except ssl.SSLWantReadError:
                await self._flush(deadline)
            except ssl.SSLError:
                with suppress(OSError):  # tell the server why, if it still listens, without a wait
                    self._sock.send(self._out.read())
                raise
            else:
                await self._flush(deadline, hear)
                return found
            self._take(await self._received(deadline))

    def _take(self, raw: bytes) -> None:
        self._in.write(raw) if raw else self._in.write_eof()

    async def _flush(self, deadline: float, hear: Hear | None = None) -> None:
        data = self._out.read()
        if data and hear is not None:
            await self._send(data, deadline, lambda raw: self._hear_inside(raw, hear))
        elif data:
            await self._send(data, deadline)


def left(deadline: float) -> float:
    """Return the seconds until then; raise a timeout if there are none."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        # Not 0, which would make the socket non-blocking.
        raise socket.timeout("the time is over")
    return seconds


def _wait_for_either(sock: socket.socket, seconds: float) -> None:
    """Wait until something can be written or read."""
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_READ | selectors.EVENT_WRITE)
        selector.select(seconds)


def _is_readable(sock: Any) -> bool:
    descriptor = sock.fileno()
    if descriptor < 0:
        return True
    if hasattr(select, "poll"):  # unlike select, it knows no largest descriptor
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([descriptor], [], [], 0)[0])
