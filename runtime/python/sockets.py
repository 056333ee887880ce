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
from asyncio import get_running_loop
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar, cast

T = TypeVar("T")
Hear = Callable[[bytes], object]

_MOST = 65536  # read at once, in bytes
_LATER = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class Stream:
    """A connected socket, blocking."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def read(self, deadline: float) -> bytes:
        """Return what has come, waiting for the first byte; b"" at the end."""
        self._sock.settimeout(left(deadline))
        return self._sock.recv(_MOST)

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
                    hear(self._sock.recv(_MOST))

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
    """A connected socket in asyncio. Whoever reads or writes bounds the time by cancellation."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._tls: ssl.SSLObject | None = None
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()

    async def read(self) -> bytes:
        """Return what has come, waiting for the first byte; b"" at the end."""
        tls = self._tls
        if tls is None:
            return await get_running_loop().sock_recv(self._sock, _MOST)
        try:
            return await self._run(lambda: tls.read(_MOST))
        except ssl.SSLZeroReturnError:  # one that was cut is no end: RFC 9112 §9.8
            return b""

    async def write(self, data: bytes, hear: Hear) -> None:
        """Write it all; what comes while the server doesn't read is for `hear`, which may raise."""
        tls = self._tls
        if tls is None:
            await self._send(data, hear)
            return
        rest = memoryview(data)
        while rest:
            sent = await self._run(lambda: tls.write(rest), hear)  # noqa: B023 - called before the next
            rest = rest[sent:]

    def _hear_inside(self, raw: bytes, hear: Hear) -> None:
        self._take(raw)
        with suppress(ssl.SSLWantReadError):  # TLS speaks for itself
            hear(cast("ssl.SSLObject", self._tls).read(_MOST))

    async def _send(self, data: bytes, hear: Hear) -> None:
        rest = memoryview(data)
        while True:
            with suppress(BlockingIOError):
                rest = rest[self._sock.send(rest) :]
            if not rest:
                return
            try:
                await _either(self._sock)
            except NotImplementedError:  # by the loop of Windows, which can't wait for either
                await get_running_loop().sock_sendall(self._sock, rest)
                return
            with suppress(BlockingIOError):
                hear(self._sock.recv(_MOST))

    async def start_tls(self, context: ssl.SSLContext, host: str) -> None:
        """Shake hands with the host."""
        self._tls = context.wrap_bio(self._in, self._out, server_hostname=host)
        await self._run(self._tls.do_handshake)

    def is_silent(self) -> bool:
        """Tell whether nothing has come that was not read, not even an end."""
        return not (self._in.pending or _is_readable(self._sock))

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()

    async def _run(self, step: Callable[[], T], hear: Hear | None = None) -> T:
        # TLS in memory: what it wants to say is sent, what it wants to hear is fetched.
        while True:
            try:
                found = step()
            except ssl.SSLWantReadError:
                await self._flush()
            except ssl.SSLError:
                with suppress(OSError):  # tell the server why, if it still listens
                    await self._flush()
                raise
            else:
                await self._flush(hear)
                return found
            self._take(await get_running_loop().sock_recv(self._sock, _MOST))

    def _take(self, raw: bytes) -> None:
        self._in.write(raw) if raw else self._in.write_eof()

    async def _flush(self, hear: Hear | None = None) -> None:
        data = self._out.read()
        if data and hear is not None:
            await self._send(data, lambda raw: self._hear_inside(raw, hear))
        elif data:
            await get_running_loop().sock_sendall(self._sock, data)


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


async def _either(sock: socket.socket) -> None:
    """As `_wait_for_either`."""
    loop = get_running_loop()
    woken = loop.create_future()

    def wake() -> None:
        if not woken.done():
            woken.set_result(None)

    try:
        loop.add_reader(sock, wake)
        loop.add_writer(sock, wake)
        await woken
    finally:
        loop.remove_reader(sock)
        loop.remove_writer(sock)


def _is_readable(sock: Any) -> bool:
    descriptor = sock.fileno()
    if descriptor < 0:
        return True
    if hasattr(select, "poll"):  # unlike select, it knows no largest descriptor
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([descriptor], [], [], 0)[0])
