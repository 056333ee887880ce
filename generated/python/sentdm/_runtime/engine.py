# Copied from runtime/python/engine.py, where changes belong.
"""The default transports: httpcore's connection pools over our own sockets.

Owns how a `Request` of ours becomes one of httpcore's, and the limits of the pools. Nothing here
retries or follows a redirect. Must not be imported before the first call: it loads httpcore, anyio
and ssl.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

import httpcore

from .proxies import proxy_for
from .sockets import AsyncBackend, Backend
from .transport import AsyncResponse, Origin, Request, Response

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Mapping

    from .tls import Tls

_MAX_CONNECTIONS = 100
_KEEPALIVE_EXPIRY = 5.0


class Engine:
    """A `Transport` with a pool of connections for each origin."""

    def __init__(self, proxy: str | None, tls: Tls) -> None:
        self._proxy = proxy
        self._tls = tls
        self._pools: dict[Origin, httpcore.ConnectionPool] = {}

    def send(self, request: Request) -> Response:
        """Send the request and read the head of the answer."""
        request.maybe_sent = False
        pool = self._pools.get(request.origin)
        if pool is None:
            # setdefault is atomic: of two threads one pool wins, the other never had a connection.
            pool = self._pools.setdefault(request.origin, self._pool(request.origin))
        reply = pool.handle_request(_outgoing(request))
        status, reason, headers = _head(reply)
        # The stream itself: a pass through iter_stream would cost each chunk another generator.
        chunks = cast("Iterable[bytes]", reply.stream)
        return Response(status, reason, headers, chunks, reply.close)

    def close(self) -> None:
        """Close all connections."""
        while self._pools:
            self._pools.popitem()[1].close()

    def _pool(self, origin: Origin) -> httpcore.ConnectionPool:
        return httpcore.ConnectionPool(
            ssl_context=self._tls.context() if origin.scheme == "https" else None,
            proxy=_httpcore_proxy(origin, self._proxy),
            max_connections=_MAX_CONNECTIONS,
            keepalive_expiry=_KEEPALIVE_EXPIRY,
            retries=0,
            network_backend=Backend(),
        )


class AsyncEngine:
    """An `AsyncTransport` with a pool of connections for each origin, for one event loop."""

    def __init__(self, proxy: str | None, tls: Tls) -> None:
        self._proxy = proxy
        self._tls = tls
        self._pools: dict[Origin, httpcore.AsyncConnectionPool] = {}

    async def send(self, request: Request) -> AsyncResponse:
        """Send the request and read the head of the answer."""
        request.maybe_sent = False
        pool = self._pools.get(request.origin)
        if pool is None:
            pool = self._pools[request.origin] = self._pool(request.origin)
        reply = await pool.handle_async_request(_outgoing(request))
        status, reason, headers = _head(reply)
        chunks = cast("AsyncIterable[bytes]", reply.stream)
        return AsyncResponse(status, reason, headers, chunks, reply.aclose)

    async def aclose(self) -> None:
        """Close all connections."""
        while self._pools:
            await self._pools.popitem()[1].aclose()

    def _pool(self, origin: Origin) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=self._tls.context() if origin.scheme == "https" else None,
            proxy=_httpcore_proxy(origin, self._proxy),
            max_connections=_MAX_CONNECTIONS,
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
    left = max(0.0, request.deadline - time.monotonic())
    # The request itself stands where httpcore expects seconds: it goes to our sockets unread. Only
    # the wait for a free connection is httpcore's own.
    timeout: Any = {"connect": request, "read": request, "write": request, "pool": left}
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
