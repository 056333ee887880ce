"""Any transport of httpx behind our seam.

Owns the translation between the two. Only the transport interface of httpx is used, which keeps no
cookies, follows no redirects and reads no environment. A blocking one bounds each of its reads, not
their sum: only between two pieces of a body can a deadline be kept here, so a head that drips may
outlive it. Must not be imported before the first call with such a transport: it loads httpx.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import httpx

from .transport import AsyncResponse, Request, Response

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Iterator

    from .uploads import Upload

_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class HttpxTransport:
    """A `Transport` that sends through an `httpx.BaseTransport`."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def send(self, request: Request) -> Response:
        """Send the request and read the head of the answer."""
        timeout = _timeout(request)
        with _translated(request):
            reply = self._inner.handle_request(_outgoing(request, timeout))
        if not isinstance(reply.stream, httpx.SyncByteStream):
            raise TypeError("transport gave an asynchronous answer")
        return Response(
            reply.status_code,
            reply.reason_phrase,
            _pairs(reply),
            _Coming(reply.stream, request, timeout),
            reply.close,
        )

    def close(self) -> None:
        """Close the inner transport."""
        self._inner.close()


class AsyncHttpxTransport:
    """An `AsyncTransport` that sends through an `httpx.AsyncBaseTransport`."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def send(self, request: Request) -> AsyncResponse:
        """Send the request and read the head of the answer."""
        timeout = _timeout(request)
        with _translated(request):
            reply = await self._inner.handle_async_request(_outgoing(request, timeout))
        if not isinstance(reply.stream, httpx.AsyncByteStream):
            raise TypeError("async_transport gave a synchronous answer")
        return AsyncResponse(
            reply.status_code,
            reply.reason_phrase,
            _pairs(reply),
            _Coming(reply.stream, request, timeout),
            reply.aclose,
        )

    async def aclose(self) -> None:
        """Close the inner transport."""
        await self._inner.aclose()


class _Coming:
    """The body of an answer; its deadline may have moved since the request went out."""

    def __init__(self, stream: Any, request: Request, timeout: dict[str, float]) -> None:
        self._stream = stream
        self._request = request
        self._timeout = timeout

    def __iter__(self) -> Iterator[bytes]:
        self._renew()
        return iter(self._stream)

    def __aiter__(self) -> AsyncIterator[bytes]:
        self._renew()
        return cast("AsyncIterator[bytes]", self._stream.__aiter__())

    def _renew(self) -> None:
        # The transport has this very dict, and looks into it again when the body is asked for.
        self._timeout.update(_timeout(self._request))


def _timeout(request: Request) -> dict[str, float]:
    left = max(0.0, request.deadline - time.monotonic())
    connect = min(left, request.connect_timeout)
    return {"connect": connect, "read": left, "write": left, "pool": left}


def _outgoing(request: Request, timeout: dict[str, float]) -> httpx.Request:
    body = request.body
    return httpx.Request(
        request.method,
        request.url,
        headers=request.headers,
        content=body if isinstance(body, bytes) else None,
        stream=None if body is None or isinstance(body, bytes) else _Pieces(body),
        extensions={"timeout": timeout},
    )


class _Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """An upload as httpx takes it; by itself it would read one in one way only."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._upload)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._upload.__aiter__()


def _pairs(reply: httpx.Response) -> list[tuple[str, str]]:
    raw = reply.headers.raw
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in raw]


@contextmanager
def _translated(request: Request) -> Generator[None, None, None]:
    # When the first byte leaves cannot be seen from here; which errors come before it, can.
    try:
        yield
    except httpx.RequestError as error:
        request.maybe_sent = not isinstance(error, _NEVER_SENT)
        # The error would keep the request, and with it the credentials, for as long as it is kept.
        vars(error)["_request"] = None
        raise
