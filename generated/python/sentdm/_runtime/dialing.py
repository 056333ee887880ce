# Copied from runtime/python/dialing.py, where changes belong.
"""How a connection is made: whichever of a name's addresses answers first.

Owns the look-up and the head start that each address has on the next. Must not know of TLS or HTTP.
"""

from __future__ import annotations

import os
import selectors
import socket
from asyncio import FIRST_COMPLETED, get_running_loop, wait
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from .sockets import AsyncStream, Stream, left

if TYPE_CHECKING:
    from asyncio import Task

    from .waits import Waits

    _Address = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]

_HEAD_START = 0.25  # seconds (RFC 8305 §5)


def connected(host: str, port: int, deadline: float) -> Stream:
    """Connect to the first address that answers; each has a head start on the next (RFC 8305)."""
    # The one wait that nothing here can bound: the system's look-up of the name.
    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    failure = OSError(f"{host} has no address")
    tried: set[socket.socket] = set()
    try:
        while addresses or tried:
            seconds = left(deadline)
            try:
                if addresses:
                    tried.add(_begun(addresses.pop(0)))
                sock = _ended(tried, min(seconds, _HEAD_START) if addresses else seconds)
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
    sock = _unblocked(info)
    try:
        with suppress(BlockingIOError):
            sock.connect(info[-1])
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
        raise OSError(number, _reason(number))
    return None


def _reason(number: int) -> str:
    # Windows numbers the errors of sockets apart, and `os.strerror` knows none of those.
    apart: dict[int, str] = getattr(socket, "errorTab", {})
    return apart.get(number) or os.strerror(number)


async def aconnected(host: str, port: int, waits: Waits) -> AsyncStream:
    """As `connected`; the caller bounds the time by cancellation."""
    addresses = await _looked_up(host, port)
    failure: BaseException = OSError(f"{host} has no address")
    tried: set[Task[AsyncStream]] = set()
    try:
        while addresses or tried:
            if addresses:
                tried.add(get_running_loop().create_task(_aconnected(addresses.pop(0), waits)))
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


async def _aconnected(info: _Address, waits: Waits) -> AsyncStream:
    sock = _unblocked(info)
    try:
        await get_running_loop().sock_connect(sock, info[-1])
    except BaseException:
        sock.close()
        raise
    return AsyncStream(_without_delay(sock), waits)


def _let_go(task: Task[AsyncStream]) -> None:
    """Close what connected too late."""
    if not task.cancelled() and task.exception() is None:
        task.result().close()


def _unblocked(info: _Address) -> socket.socket:
    """Return a socket that never blocks, for an address."""
    sock = socket.socket(*info[:3])
    sock.setblocking(False)  # noqa: FBT003 - the interface of sockets
    return sock


def _without_delay(sock: socket.socket) -> socket.socket:
    """Let small packets go at once."""
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return sock
