"""Answers that are read while they come, item by item.

Owns how long an answer stays open and what ends it: its end, a break, an error, `close`, or that
nobody holds it any more. Its connection is then free for the next call if the answer was read to
its end, and closed if it was not. Must not know how the items come.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from .errors import ApiException, ClientClosed, detached
from .items import Answer, aitems, items

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
    from types import TracebackType

    from .headers import Headers
    from .items import Opened, Reading

T = TypeVar("T")


class Stream(Generic[T]):
    """The items of an answer, as they come.

    Iterate it once. The connection is given back when that ends: at the end of the answer, by a
    `break` or by an error; else by `close`, or at the end of a `with`. `next(stream)` takes one
    item and leaves the stream open. Each wait for more takes at most the call's `timeout`, and
    raises Timeout; an item that can't be read is a DecodeError that names it. All errors are those
    of calls, and none is retried: what has come was handed over.
    """

    def __init__(self, opened: Opened, reading: Reading[T], patience: float) -> None:
        self.status = opened.received.status
        self.headers: Headers = opened.received.headers
        self._items: Iterator[T] = iter(())
        self._close: Callable[[], None] = lambda: None
        self._is_read = self._is_closed = False
        if opened.received.exchange is not None:
            found = items(Answer(opened, reading, patience))
            next(found)
            self._items, self._close = found, found.close

    def __repr__(self) -> str:
        return f"<Stream {self.status}>"

    def __next__(self) -> T:
        if self._is_closed:
            raise _closed()
        try:
            return next(self._items)
        except StopIteration:
            self._is_read = True
            raise
        except ApiException as error:
            self._is_read = True
            failure = detached(error)
        raise failure

    def __iter__(self) -> Iterator[T]:
        with self:
            while True:
                try:
                    item = next(self)
                except StopIteration:
                    return
                yield item

    def save(self: Stream[bytes], path: str | os.PathLike[str]) -> int:
        """Write the bytes to a file as they come; return how many.

        They go to `path` with `.part` behind it, which takes the place of `path` when it is whole.
        """
        part = Path(f"{os.fspath(path)}.part")
        with part.open("wb") as file:
            size = sum(file.write(piece) for piece in self)
        part.replace(path)
        return size

    def close(self) -> None:
        """Give up what has not been read; closing twice does nothing."""
        self._is_closed = not self._is_read
        self._close()

    def __enter__(self) -> Stream[T]:
        """Use the stream as a context manager, closed at its end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the stream."""
        self.close()


class AsyncStream(Generic[T]):
    """As `Stream`, for asyncio: `async for`, `async with`, `anext`.

    The event loop closes what a `break` leaves, soon after it; `async with` does at once.
    """

    def __init__(self, opened: Opened, items: AsyncGenerator[T, None] | None) -> None:
        self.status = opened.received.status
        self.headers: Headers = opened.received.headers
        self._items = items
        self._is_read = self._is_closed = False

    def __repr__(self) -> str:
        return f"<AsyncStream {self.status}>"

    async def __anext__(self) -> T:
        if self._is_closed:
            raise _closed()
        if self._items is None:
            raise StopAsyncIteration
        try:
            return await self._items.__anext__()
        except StopAsyncIteration:
            self._is_read = True
            raise
        except ApiException as error:
            self._is_read = True
            failure = detached(error)
        raise failure

    async def __aiter__(self) -> AsyncIterator[T]:
        async with self:
            while True:
                try:
                    item = await self.__anext__()
                except StopAsyncIteration:
                    return
                yield item

    async def save(self: AsyncStream[bytes], path: str | os.PathLike[str]) -> int:
        """As `Stream.save`; a thread writes."""
        from anyio import Path as AsyncPath

        part = AsyncPath(f"{os.fspath(path)}.part")
        async with self, await part.open("wb") as file:
            size = 0
            async for piece in self:
                size += await file.write(piece)
        await part.replace(Path(path))
        return size

    async def aclose(self) -> None:
        """Give up what has not been read; closing twice does nothing."""
        self._is_closed = not self._is_read
        if self._items is not None:
            await self._items.aclose()

    async def __aenter__(self) -> AsyncStream[T]:
        """Use the stream as an asynchronous context manager, closed at its end."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the stream."""
        await self.aclose()


async def astream(opened: Opened, reading: Reading[T], patience: float) -> AsyncStream[T]:
    """Return the stream of an answer, which is closed with it from here on."""
    if opened.received.exchange is None:
        return AsyncStream(opened, None)
    found = aitems(Answer(opened, reading, patience))
    await found.__anext__()
    return AsyncStream(opened, found)


def _closed() -> ClientClosed:
    return ClientClosed("the stream was closed; make the call again")
