# Copied from runtime/python/watch.py, where changes belong.
"""A socket that an event loop watches, from the first wait for it until it is closed.

Owns the letting go: the loop has to forget a socket before that is closed, by whatever thread, and
in a forked process must not. To begin and end watching for each wait would cost more than the wait.
Must not know what is said on the socket.
"""

from __future__ import annotations

import os
import time
import weakref
from asyncio import get_running_loop
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import socket
    from asyncio import AbstractEventLoop, Future
    from collections.abc import Awaitable

    from .waits import Waits

T = TypeVar("T")

MOST = 65536  # read at once, in bytes


class Watch:
    """Waits until something has come, or can go. One task at a time."""

    def __init__(self, sock: socket.socket, waits: Waits) -> None:
        self._sock = sock
        self._waits = waits
        self._waiter: Future[bytes] | None = None
        # Weakly: a loop that nobody else holds is over.
        self._loop: weakref.ref[AbstractEventLoop] | None = None
        self._process = os.getpid()

    async def received(self, deadline: float) -> bytes:
        """Return what comes next."""
        loop = get_running_loop()
        waiter = self._waiter = loop.create_future()
        try:
            if self._loop is None:
                loop.add_reader(self._sock.fileno(), self._hear)
                self._loop = weakref.ref(loop)
            return await self._waits.until(deadline, waiter)
        except NotImplementedError:  # by the loop of Windows, which watches no sockets
            return await _bounded(deadline, loop.sock_recv(self._sock, MOST))
        finally:
            self._waiter = None

    async def sent(self, data: bytes | memoryview, deadline: float, *, is_heard: bool) -> int:
        """Send some; return how much. It is 0 if something has come instead, where that counts."""
        with suppress(BlockingIOError):
            return self._sock.send(data)
        try:
            await self._writable(deadline, is_heard=is_heard)
        except NotImplementedError:
            await _bounded(deadline, get_running_loop().sock_sendall(self._sock, data))
            return len(data)
        return 0

    async def _writable(self, deadline: float, *, is_heard: bool) -> None:
        self._let_go()
        loop, descriptor = get_running_loop(), self._sock.fileno()
        woken: Future[None] = loop.create_future()
        loop.add_writer(descriptor, _wake, woken)
        try:
            if is_heard:
                loop.add_reader(descriptor, _wake, woken)
            await self._waits.until(deadline, woken)
        finally:
            loop.remove_writer(descriptor)
            loop.remove_reader(descriptor)

    def close(self) -> None:
        """Close the socket; where another thread's loop has to let it go, that does so soon."""
        loop = self._watcher()
        if loop is not None and loop.is_running() and loop is not _running_loop():
            with suppress(RuntimeError):  # it was closed just now
                loop.call_soon_threadsafe(self._close)
                return
        self._close()

    def _close(self) -> None:
        self._let_go()
        self._sock.close()

    def _hear(self) -> None:
        waiter = self._waiter
        if waiter is None or waiter.done():
            self._let_go()  # else the loop would tell again and again; who wants it will look
            return
        try:
            waiter.set_result(self._sock.recv(MOST))
        except BlockingIOError:
            return
        except OSError as error:
            waiter.set_exception(error)

    def _let_go(self) -> None:
        loop = self._watcher()
        if loop is not None:
            loop.remove_reader(self._sock.fileno())
        self._loop = None  # not before: until then no other thread may close the socket

    def _watcher(self) -> AbstractEventLoop | None:
        loop = None if self._loop is None else self._loop()
        # What a forked process takes off its copy of a loop, the parent's would lose.
        is_over = loop is None or loop.is_closed() or self._process != os.getpid()
        return None if is_over else loop


def _running_loop() -> AbstractEventLoop | None:
    try:
        return get_running_loop()
    except RuntimeError:
        return None


def _wake(woken: Future[None]) -> None:
    if not woken.done():
        woken.set_result(None)


async def _bounded(deadline: float, step: Awaitable[T]) -> T:
    from anyio import fail_after

    with fail_after(deadline - time.monotonic()):
        return await step
