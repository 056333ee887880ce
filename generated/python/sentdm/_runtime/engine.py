# Copied from runtime/python/engine.py, where changes belong.
"""The default transports: HTTP/1.1 over our own sockets.

Owns how a connection is made, straight or through a proxy, and how many requests there are at once.
Nothing here retries or follows a redirect. Must not be imported before the first call: it loads
anyio and ssl.
"""

from __future__ import annotations

import socket
import time
import weakref
from asyncio import get_running_loop
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

import anyio

from .asking import AsyncConnection, Connection
from .connections import MOST, Connections
from .dialing import aconnected, connected
from .http1 import Conversation
from .proxies import proxy_for
from .transport import AsyncResponse, Request, Response
from .waits import Waits

if TYPE_CHECKING:
    from collections.abc import Callable

    from .http1 import Parser
    from .tls import Tls


class Engine:
    """A `Transport` with at most 100 requests at a time, and as many connections."""

    def __init__(self, proxy: str | None, tls: Tls, parser: Callable[[], Parser]) -> None:
        self.connections: Connections[Connection] = Connections()
        self._proxy = proxy
        self._tls = tls
        self._parser = parser
        # No semaphore: the collector may find a stream, which gives its place back, within a step.
        self._free: SimpleQueue[None] = SimpleQueue()
        for _ in range(MOST):
            self._free.put(None)

    def send(self, request: Request) -> Response:
        """Send the request and read the head of the answer."""
        request.maybe_sent = False
        try:
            self._free.get(timeout=max(0.0, request.deadline - time.monotonic()))
        except Empty:
            raise socket.timeout("no connection is free") from None
        connection: Connection | None = None

        def close() -> None:
            self.connections.give_back(request.origin, connection)
            if not self.connections.is_inherited:  # whose lock may be held
                self._free.put(None)

        try:
            connection = self.connections.take(request.origin)
            if connection is None:
                connection = self._made(request)
                self.connections.add(connection)
            head = connection.ask(request)
        except BaseException:
            close()
            raise
        return Response(*head, connection.pieces(request), close)

    def _made(self, request: Request) -> Connection:
        origin, proxy = request.origin, proxy_for(request.origin, self._proxy)
        request.proxy = proxy and f"{proxy.host}:{proxy.port}"
        context = self._tls.context() if origin.scheme == "https" else None
        deadline = _connect_by(request)
        place = proxy or origin
        stream = connected(place.host, place.port, deadline)
        if context is None:
            return Connection(stream, Conversation(self._parser(), proxy), request.proxy)
        try:
            if proxy is not None:
                tunnel = Conversation(self._parser())
                stream.write(tunnel.connect(origin, proxy), deadline, tunnel.hear)
                tunnel.check_tunnel(Connection(stream, tunnel).head(deadline))
            stream.start_tls(context, origin.host, deadline)
        except BaseException:
            stream.close()
            raise
        return Connection(stream, Conversation(self._parser()), request.proxy)

    def close(self) -> None:
        """Close all connections, those in use as soon as they are free."""
        self.connections.close()


class AsyncEngine:
    """An `AsyncTransport` for one event loop; as `Engine`."""

    keeps_deadlines = True

    def __init__(self, proxy: str | None, tls: Tls, parser: Callable[[], Parser]) -> None:
        self.connections: Connections[AsyncConnection] = Connections()
        self._proxy = proxy
        self._tls = tls
        self._parser = parser
        self._free = anyio.Semaphore(MOST, fast_acquire=True)
        self._waits = Waits()
        self._is_timed = False

    async def send(self, request: Request) -> AsyncResponse:
        """Send the request and read the head of the answer."""
        request.maybe_sent = False
        try:
            self._free.acquire_nowait()
        except anyio.WouldBlock:
            with anyio.fail_after(request.deadline - time.monotonic()):
                await self._free.acquire()
        connection: AsyncConnection | None = None

        async def close() -> None:
            self.connections.give_back(request.origin, connection)
            self._free.release()
            if not self._is_timed:
                self.expire()

        try:
            connection = self.connections.take(request.origin)
            if connection is None:
                connection = await self._made(request)
                self.connections.add(connection)
            head = await connection.ask(request)
        except BaseException:
            await close()
            raise
        return AsyncResponse(*head, connection.pieces(request), close)

    async def _made(self, request: Request) -> AsyncConnection:
        origin, proxy = request.origin, proxy_for(request.origin, self._proxy)
        request.proxy = proxy and f"{proxy.host}:{proxy.port}"
        if origin.scheme == "https" and not self._tls.is_made:
            # In a thread, which may have to wait for others to end: reading the certificates would
            # keep the loop from its other tasks.
            with anyio.fail_after(request.deadline - time.monotonic()):
                await get_running_loop().run_in_executor(None, self._tls.context)
        deadline = _connect_by(request)
        place = proxy or origin
        with anyio.fail_after(deadline - time.monotonic()):
            stream = await aconnected(place.host, place.port, self._waits)
            if origin.scheme == "http":
                conversation = Conversation(self._parser(), proxy)
                return AsyncConnection(stream, conversation, request.proxy)
            try:
                if proxy is not None:
                    tunnel = Conversation(self._parser())
                    await stream.write(tunnel.connect(origin, proxy), deadline, tunnel.hear)
                    tunnel.check_tunnel(await AsyncConnection(stream, tunnel).head(deadline))
                await stream.start_tls(self._tls.context(), origin.host, deadline)
            except BaseException:
                stream.close()
                raise
        return AsyncConnection(stream, Conversation(self._parser()), request.proxy)

    def expire(self) -> None:
        """Close what has rested too long, and come back when there is more of that."""
        left = self.connections.expire()
        self._is_timed = left is not None
        if left is not None:
            # Weakly: neither the loop nor its timer keeps an engine that nobody else needs.
            engine: weakref.ref[AsyncEngine] = weakref.ref(self)
            get_running_loop().call_later(left, _expire, engine)

    async def aclose(self) -> None:
        """Close all connections, those in use as soon as they are free."""
        self.connections.close()


def parser(*, is_fast: bool) -> Callable[[], Parser]:
    """Return what makes the parser of a new connection; only that one's library is loaded."""
    if is_fast:
        from .http1_fast import FastParser

        return FastParser
    from .http1_h11 import H11Parser

    return H11Parser


def _expire(reference: weakref.ref[AsyncEngine]) -> None:
    engine = reference()
    if engine is not None:
        engine.expire()


def _connect_by(request: Request) -> float:
    return min(request.deadline, time.monotonic() + request.connect_timeout)
