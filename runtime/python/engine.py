"""The default transports: httpcore's connections over our own sockets.

Owns how a `Request` of ours becomes one of httpcore's, and how many there are at once. Nothing here
retries or follows a redirect. Must not be imported before the first call: it loads httpcore, anyio
and ssl.
"""

from __future__ import annotations

import socket
import threading
import time
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import anyio
import httpcore

from .proxies import proxy_for
from .sockets import AsyncBackend, Backend
from .transport import AsyncResponse, Origin, Request, Response

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Iterator, Mapping

    from .tls import Tls

P = TypeVar("P", httpcore.ConnectionPool, httpcore.AsyncConnectionPool)

_MAX_CONNECTIONS = 100
_KEEPALIVE_EXPIRY = 5.0


class _Idle(Generic[P]):
    """The connections that wait for their next request, by origin, the last used on top.

    Each is a pool of httpcore with room for one: with more than one in it, and calls that wait for
    them, the work that it does for each call grows with their number squared.
    """

    def __init__(self) -> None:
        self._by_origin: dict[Origin, deque[tuple[float, P]]] = {}

    def take(self, origin: Origin) -> P | None:
        """Return the one that was used last, if there is any; each step here is atomic."""
        try:
            return self._by_origin[origin].pop()[1]
        except LookupError:
            return None

    def put(self, origin: Origin, connection: P) -> None:
        """Keep a connection for the next call."""
        waiting = self._by_origin.setdefault(origin, deque())
        waiting.append((time.monotonic() + _KEEPALIVE_EXPIRY, connection))

    def stale(self, *, everything: bool = False) -> Iterator[P]:
        """Give up those whose time is over, or all."""
        now = time.monotonic()
        for waiting in list(self._by_origin.values()):
            with suppress(IndexError):  # another thread was faster
                while everything or waiting[0][0] < now:
                    yield waiting.popleft()[1]


class Engine:
    """A `Transport` with at most 100 requests at a time, and as many connections."""

    def __init__(self, proxy: str | None, tls: Tls) -> None:
        self._proxy = proxy
        self._tls = tls
        self._idle: _Idle[httpcore.ConnectionPool] = _Idle()
        self._free = threading.Semaphore(_MAX_CONNECTIONS)
        self._is_closed = False

    def send(self, request: Request) -> Response:
        """Send the request and read the head of the answer."""
        request.maybe_sent = False
        if not self._free.acquire(timeout=max(0.0, request.deadline - time.monotonic())):
            raise socket.timeout("no connection is free")
        try:
            connection = self._idle.take(request.origin) or self._connection(request.origin)
            for stale in self._idle.stale():
                stale.close()
            reply = connection.handle_request(_outgoing(request))
        except BaseException:
            self._free.release()
            raise

        def close() -> None:
            try:
                reply.close()
            finally:
                self._idle.put(request.origin, connection)
                self._free.release()
                if self._is_closed:
                    self.close()

        status, reason, headers = _head(reply)
        # The stream itself: a pass through iter_stream would cost each chunk another generator.
        return Response(status, reason, headers, cast("Iterable[bytes]", reply.stream), close)

    def close(self) -> None:
        """Close all connections, those in use as soon as they are free."""
        self._is_closed = True
        for connection in self._idle.stale(everything=True):
            connection.close()

    def _connection(self, origin: Origin) -> httpcore.ConnectionPool:
        return httpcore.ConnectionPool(
            ssl_context=self._tls.context() if origin.scheme == "https" else None,
            proxy=_httpcore_proxy(origin, self._proxy),
            max_connections=1,
            keepalive_expiry=_KEEPALIVE_EXPIRY,
            retries=0,
            network_backend=Backend(),
        )


class AsyncEngine:
    """An `AsyncTransport` for one event loop; as `Engine`."""

    def __init__(self, proxy: str | None, tls: Tls) -> None:
        self._proxy = proxy
        self._tls = tls
        self._idle: _Idle[httpcore.AsyncConnectionPool] = _Idle()
        self._free = anyio.Semaphore(_MAX_CONNECTIONS)
        self._is_closed = False

    async def send(self, request: Request) -> AsyncResponse:
        """Send the request and read the head of the answer."""
        request.maybe_sent = False
        await self._free.acquire()
        try:
            connection = self._idle.take(request.origin) or self._connection(request.origin)
            for stale in self._idle.stale():
                await stale.aclose()
            reply = await connection.handle_async_request(_outgoing(request))
        except BaseException:
            self._free.release()
            raise

        async def close() -> None:
            try:
                await reply.aclose()
            finally:
                self._idle.put(request.origin, connection)
                self._free.release()
                if self._is_closed:
                    await self.aclose()

        status, reason, headers = _head(reply)
        chunks = cast("AsyncIterable[bytes]", reply.stream)
        return AsyncResponse(status, reason, headers, chunks, close)

    async def aclose(self) -> None:
        """Close all connections, those in use as soon as they are free."""
        self._is_closed = True
        for connection in self._idle.stale(everything=True):
            await connection.aclose()

    def _connection(self, origin: Origin) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self._tls.context() if origin.scheme == "https" else None,
            proxy=_httpcore_proxy(origin, self._proxy),
            max_connections=1,
            keepalive_expiry=_KEEPALIVE_EXPIRY,
            retries=0,
            network_backend=AsyncBackend(),
        )


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
