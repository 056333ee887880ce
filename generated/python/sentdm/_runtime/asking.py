# Copied from runtime/python/asking.py, where changes belong.
"""A stream and what is said on it: a request, and its answer.

Owns the order of writing and reading, blocking and in asyncio. Must not know how a stream was made,
or what becomes of it between two requests.
"""

from __future__ import annotations

import socket
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from .http1 import Conversation, Head
    from .sockets import AsyncStream, Stream
    from .transport import Request


class Connection:
    """A stream and what is said on it, blocking."""

    def __init__(self, stream: Stream, http: Conversation, proxy: str | None = None) -> None:
        self.is_silent = stream.is_silent
        self.close = stream.close
        self.begin_again = http.begin_again
        self._stream = stream
        self._http = http
        self._proxy = proxy

    def ask(self, request: Request) -> Head:
        """Send the request; return the head of its answer."""
        data = self._http.request(request)
        request.proxy = self._proxy
        _mark_written(request)
        try:
            self._write(data, request)
            if not isinstance(request.body, (bytes, type(None))):
                for piece in request.body:
                    self._write(self._http.carried(piece), request)
                self._write(self._http.carried(b""), request)
        except socket.timeout:
            raise
        except OSError:
            self._http.cut()  # but a server may say why it refuses before it has read it all
        return self._http.early or self.head(request.deadline)

    def _write(self, data: bytes, request: Request) -> None:
        self._stream.write(data, request.deadline, self._http.hear)

    def head(self, deadline: float) -> Head:
        """Read the head of an answer."""
        while True:
            # Read first, always: what was there before the request is not its answer.
            self._http.feed(self._stream.read(deadline))
            head = self._http.head()
            if head is not None:
                return head

    def pieces(self, request: Request) -> Iterator[bytes]:
        """Read the body of the answer."""
        while True:
            piece = self._http.piece()
            if piece is None:
                self._http.feed(self._stream.read(request.deadline))
            elif piece:
                yield piece
            else:
                return


class AsyncConnection:
    """As `Connection`, in asyncio."""

    def __init__(self, stream: AsyncStream, http: Conversation, proxy: str | None = None) -> None:
        self.is_silent = stream.is_silent
        self.close = stream.close
        self.begin_again = http.begin_again
        self._stream = stream
        self._http = http
        self._proxy = proxy

    async def ask(self, request: Request) -> Head:
        """Send the request; return the head of its answer."""
        data = self._http.request(request)
        request.proxy = self._proxy
        _mark_written(request)
        try:
            await self._write(data, request)
            if not isinstance(request.body, (bytes, type(None))):
                async for piece in request.body:
                    await self._write(self._http.carried(piece), request)
                await self._write(self._http.carried(b""), request)
        except socket.timeout:
            raise
        except OSError:
            self._http.cut()
        return self._http.early or await self.head(request.deadline)

    async def _write(self, data: bytes, request: Request) -> None:
        await self._stream.write(data, request.deadline, self._http.hear)

    async def head(self, deadline: float) -> Head:
        """Read the head of an answer."""
        while True:
            self._http.feed(await self._stream.read(deadline))
            head = self._http.head()
            if head is not None:
                return head

    def pieces(self, request: Request) -> AsyncPieces:
        """Read the body of the answer."""
        return AsyncPieces(self._stream, self._http, request)


class AsyncPieces:
    """The body of an answer as it arrives.

    No generator: one that is not read to its end would be closed later, by a task of its own, when
    the loop may be gone.
    """

    __slots__ = ("_http", "_request", "_stream")

    def __init__(self, stream: AsyncStream, http: Conversation, request: Request) -> None:
        self._stream = stream
        self._http = http
        self._request = request

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        while (piece := self._http.piece()) is None:
            self._http.feed(await self._stream.read(self._request.deadline))
        if not piece:
            raise StopAsyncIteration
        return piece


def _mark_written(request: Request) -> None:
    request.maybe_sent = True
    request.written_at = time.monotonic()
