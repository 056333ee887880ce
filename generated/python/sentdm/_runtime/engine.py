# Copied from runtime/python/engine.py, where changes belong.
"""The default transports: httpcore's connections over our own sockets.

Owns how a `Request` of ours becomes one of httpcore's, and how many there are at once. Nothing here
retries or follows a redirect. Must not be imported before the first call: it loads httpcore, anyio
and ssl.
"""

from __future__ import annotations

import socket
import threading
import time
from asyncio import get_running_loop
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import anyio
import httpcore

from .errors import TransportError
from .proxies import proxy_for
from .sockets import AsyncBackend, Backend
from .transport import AsyncResponse, Origin, Request, Response

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Iterator, Mapping

    from .tls import Tls

P = TypeVar("P", httpcore.ConnectionPool, httpcore.AsyncConnectionPool)

_MAX_CONNECTIONS = 100
_KEEPALIVE_EXPIRY = 5.0


class _Connections(Generic[P]):
    """The connections that wait for their next request, by origin, the last used on top.

    Each is a pool of httpcore with room for one: with more than one in it, and calls that wait for
    them, the work that it does for each call grows with their number squared.
    """

    def __init__(self, proxy: str | None, tls: Tls) -> None:
        self._proxy = proxy
        self._tls = tls
        self._is_closed = False
        self._idle: dict[Origin, deque[tuple[float, P]]] = {}

    def _take(self, origin: Origin) -> P | None:
        # Each step here and below is atomic.
        try:
            return self._idle[origin].pop()[1]
        except LookupError:
            return None

    def _put(self, origin: Origin, connection: P) -> None:
        waiting = self._idle.setdefault(origin, deque())
        waiting.append((time.monotonic() + _KEEPALIVE_EXPIRY, connection))

    def _stale(self) -> Iterator[P]:
        """Give up those whose time is over, or all when closed."""
        now = time.monotonic()
        for waiting in list(self._idle.values()):
            with suppress(IndexError):  # another thread was faster
                while self._is_closed or waiting[0][0] < now:
                    yield waiting.popleft()[1]

    def _options(self, origin: Origin) -> dict[str, Any]:
        return {
            "ssl_context": self._tls.context() if origin.scheme == "https" else None,
            "proxy": _httpcore_proxy(origin, self._proxy),
            "max_connections": 1,
            "keepalive_expiry": _KEEPALIVE_EXPIRY,
            "retries": 0,
        }

    def _name_proxy(self, request: Request) -> None:
        found = proxy_for(request.origin, self._proxy)
        if found is not None:
            request.proxy = f"{found.host}:{found.port}"


class Engine(_Connections[httpcore.ConnectionPool]):
    """A `Transport` with at most 100 requests at a time, and as many connections."""

    def __init__(self, proxy: str | None, tls: Tls) -> None:
        super().__init__(proxy, tls)
        self._free = threading.Semaphore(_MAX_CONNECTIONS)

    def send(self, request: Request) -> Response:
        """Send the request and read the head of the answer."""
        request.maybe_sent = False
        origin = request.origin
        if not self._free.acquire(timeout=max(0.0, request.deadline - time.monotonic())):
            raise socket.timeout("no connection is free")
        try:
            connection = self._take(origin) or self._made(origin)
            self._close_stale()
            reply = connection.handle_request(_outgoing(request))
            if not request.is_heard:
                connection.close()
                raise _unasked()  # noqa: TRY301 - what is below must happen to this one too
        except BaseException:
            self._name_proxy(request)
            self._free.release()
            raise

        def close() -> None:
            try:
                reply.close()
            finally:
                self._put(origin, connection)
                self._free.release()
                if self._is_closed:
                    self._close_stale()

        # The stream itself: a pass through iter_stream would cost each chunk another generator.
        return Response(*_head(reply), cast("Iterable[bytes]", reply.stream), close)

    def _made(self, origin: Origin) -> httpcore.ConnectionPool:
        return httpcore.ConnectionPool(**self._options(origin), network_backend=Backend())

    def close(self) -> None:
        """Close all connections, those in use as soon as they are free."""
        self._is_closed = True
        self._close_stale()

    def _close_stale(self) -> None:
        for connection in self._stale():
            connection.close()


class AsyncEngine(_Connections[httpcore.AsyncConnectionPool]):
    """An `AsyncTransport` for one event loop; as `Engine`."""

    def __init__(self, proxy: str | None, tls: Tls) -> None:
        super().__init__(proxy, tls)
        self._free = anyio.Semaphore(_MAX_CONNECTIONS)

    async def send(self, request: Request) -> AsyncResponse:
        """Send the request and read the head of the answer."""
        request.maybe_sent = False
        origin = request.origin
        await self._free.acquire()
        try:
            connection = self._take(origin) or await self._made(origin)
            await self._close_stale()
            reply = await connection.handle_async_request(_outgoing(request))
            if not request.is_heard:
                await connection.aclose()
                raise _unasked()  # noqa: TRY301 - what is below must happen to this one too
        except BaseException:
            self._name_proxy(request)
            self._free.release()
            raise

        async def close() -> None:
            try:
                await reply.aclose()
            finally:
                self._put(origin, connection)
                self._free.release()
                if self._is_closed:
                    await self._close_stale()

        return AsyncResponse(*_head(reply), cast("AsyncIterable[bytes]", reply.stream), close)

    async def _made(self, origin: Origin) -> httpcore.AsyncConnectionPool:
        if origin.scheme == "https" and not self._tls.is_made:
            # In a thread: reading the certificates would keep the loop from its other tasks.
            await get_running_loop().run_in_executor(None, self._tls.context)
        return httpcore.AsyncConnectionPool(**self._options(origin), network_backend=AsyncBackend())

    async def aclose(self) -> None:
        """Close all connections, those in use as soon as they are free."""
        self._is_closed = True
        await self._close_stale()

    async def _close_stale(self) -> None:
        for connection in self._stale():
            await connection.aclose()


def _unasked() -> TransportError:
    # The parser had an answer before a byte was read: left over from the request before. Taken for
    # this one's, it would tell a caller of a message that nobody knows the fate of.
    return TransportError("the connection held an answer that nobody asked for", maybe_sent=True)


def _outgoing(request: Request) -> httpcore.Request:
    origin = request.origin
    # From its parts: they are checked and encoded already, and parsing costs more than the rest.
    url = httpcore.URL(
        scheme=origin.scheme.encode(),
        host=origin.host.encode(),
        port=origin.port,
        target=request.target.encode(),
    )
    # The request itself stands where httpcore expects seconds: it goes to our sockets unread.
    timeout: Any = {"connect": request, "read": request, "write": request}
    return httpcore.Request(
        request.method.encode(),
        url,
        headers=[(name.encode(), value.encode()) for name, value in request.headers],
        content=request.body,
        extensions={"timeout": timeout},
    )


def _head(reply: httpcore.Response) -> tuple[int, str, list[tuple[str, str]]]:
    # RFC 9110 §5.5: a field value is bytes; latin-1 reads any, and loses none.
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in reply.headers]
    extensions = cast("Mapping[str, Any]", reply.extensions)
    reason: bytes = extensions.get("reason_phrase", b"")
    return reply.status, reason.decode("latin-1"), headers


def _httpcore_proxy(origin: Origin, proxy: str | None) -> httpcore.Proxy | None:
    found = proxy_for(origin, proxy)
    if found is None:
        return None
    url = httpcore.URL(scheme=b"http", host=found.host.encode(), port=found.port, target=b"/")
    auth = (found.username.encode(), found.password.encode()) if found.username else None
    return httpcore.Proxy(url, auth=auth)
