# Copied from runtime/python/sockets.py, where changes belong.
"""The network under the default engine: sockets that keep a deadline.

Owns connecting, reading, writing and TLS, blocking and in asyncio. Both use plain sockets, which
can be closed at any time and from anywhere: from another thread, after a fork, when their event
loop is gone. Deadlines are on the scale of `time.monotonic()`. Must not know of HTTP.
"""

from __future__ import annotations

import os
import select
import selectors
import socket
import ssl
import time
from asyncio import FIRST_COMPLETED, get_running_loop, wait
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from asyncio import Task
    from collections.abc import Callable

    _Address = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]

T = TypeVar("T")

_HEAD_START = 0.25  # seconds (RFC 8305 §5)
_MOST = 65536  # read at once, in bytes
_AT_ITS_END = (ssl.SSLZeroReturnError, ssl.SSLEOFError)  # HTTP frames its own ends (RFC 9112 §9.8)


class Stream:
    """A connected socket, blocking."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def read(self, deadline: float) -> bytes:
        """Return what has come, waiting for the first byte; b"" at the end."""
        self._sock.settimeout(_left(deadline))
        return self._sock.recv(_MOST)

    def write(self, data: bytes, deadline: float) -> None:
        """Write it all."""
        rest = memoryview(data)
        while rest:
            self._sock.settimeout(_left(deadline))
            rest = rest[self._sock.send(rest) :]

    def start_tls(self, context: ssl.SSLContext, host: str, deadline: float) -> None:
        """Shake hands with the host."""
        # In two steps, so that whatever ends the handshake finds the socket here, and closes it.
        sock = context.wrap_socket(self._sock, server_hostname=host, do_handshake_on_connect=False)
        self._sock = sock
        sock.settimeout(_left(deadline))
        sock.do_handshake()

    def is_silent(self) -> bool:
        """Tell whether nothing has come that was not read, not even an end."""
        held = self._sock.pending() if isinstance(self._sock, ssl.SSLSocket) else 0
        return not (held or _is_readable(self._sock))

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()


def connected(host: str, port: int, deadline: float) -> Stream:
    """Connect to the first address that answers; each has a head start on the next (RFC 8305)."""
    # The one wait that nothing here can bound: the system's look-up of the name.
    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    failure = OSError(f"{host} has no address")
    tried: set[socket.socket] = set()
    try:
        while addresses or tried:
            left = _left(deadline)
            try:
                if addresses:
                    tried.add(_begun(addresses.pop(0)))
                sock = _ended(tried, min(left, _HEAD_START) if addresses else left)
                if sock is not None:
                    return Stream(_without_delay(sock))
            except OSError as error:
                failure = error.with_traceback(None)  # which would hold this frame
    finally:
        for sock in tried:
            sock.close()
    raise failure


def _begun(info: _Address) -> socket.socket:
    """Begin to connect."""
    family, kind, protocol, _, address = info
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)  # noqa: FBT003 - the interface of sockets
        with suppress(BlockingIOError):
            sock.connect(address)
    except BaseException:
        sock.close()
        raise
    return sock


def _ended(tried: set[socket.socket], seconds: float) -> socket.socket | None:
    """Wait for one to connect, and take it out; raise if it failed, None if there was none."""
    with selectors.DefaultSelector() as selector:
        for sock in tried:
            selector.register(sock, selectors.EVENT_WRITE)
        ended = selector.select(seconds) if tried else []
    for key, _ in ended[:1]:
        sock = cast("socket.socket", key.fileobj)
        tried.remove(sock)
        number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number == 0:
            return sock
        sock.close()
        raise OSError(number, os.strerror(number))
    return None


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
        except _AT_ITS_END:
            return b""

    async def write(self, data: bytes) -> None:
        """Write it all."""
        tls = self._tls
        if tls is None:
            await get_running_loop().sock_sendall(self._sock, data)
            return
        rest = memoryview(data)
        while rest:
            sent = await self._run(lambda: tls.write(rest))  # noqa: B023 - called before the next
            rest = rest[sent:]

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

    async def _run(self, step: Callable[[], T]) -> T:
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
                await self._flush()
                return found
            data = await get_running_loop().sock_recv(self._sock, _MOST)
            if data:
                self._in.write(data)
            else:
                self._in.write_eof()

    async def _flush(self) -> None:
        data = self._out.read()
        if data:
            await get_running_loop().sock_sendall(self._sock, data)


async def aconnected(host: str, port: int) -> AsyncStream:
    """As `connected`; the caller bounds the time by cancellation."""
    addresses = await _looked_up(host, port)
    failure: BaseException = OSError(f"{host} has no address")
    tried: set[Task[AsyncStream]] = set()
    try:
        while addresses or tried:
            if addresses:
                tried.add(get_running_loop().create_task(_aconnected(addresses.pop(0))))
            pause = _HEAD_START if addresses else None
            for task in (await wait(tried, timeout=pause, return_when=FIRST_COMPLETED))[0]:
                tried.remove(task)
                if task.exception() is None:
                    return task.result()
                failure = cast("BaseException", task.exception())
    finally:
        for task in tried:
            task.cancel()
            task.add_done_callback(_let_go)
    raise failure


async def _looked_up(host: str, port: int) -> list[_Address]:
    kind = socket.SOCK_STREAM
    try:
        return list(socket.getaddrinfo(host, port, type=kind, flags=socket.AI_NUMERICHOST))
    except socket.gaierror:  # a name: to look it up takes time, and so a thread
        return list(await get_running_loop().getaddrinfo(host, port, type=kind))


async def _aconnected(info: _Address) -> AsyncStream:
    family, kind, protocol, _, address = info
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)  # noqa: FBT003 - the interface of sockets
        await get_running_loop().sock_connect(sock, address)
    except BaseException:
        sock.close()
        raise
    return AsyncStream(_without_delay(sock))


def _let_go(task: Task[AsyncStream]) -> None:
    """Close what connected too late."""
    if not task.cancelled() and task.exception() is None:
        task.result().close()


def _without_delay(sock: socket.socket) -> socket.socket:
    """Let small packets go at once."""
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return sock


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        # Not 0, which would make the socket non-blocking.
        raise socket.timeout("the time is over")
    return left


def _is_readable(sock: Any) -> bool:
    descriptor = sock.fileno()
    if descriptor < 0:
        return True
    if hasattr(select, "poll"):  # unlike select, it knows no largest descriptor
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([descriptor], [], [], 0)[0])
