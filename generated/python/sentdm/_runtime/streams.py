# Copied from runtime/python/streams.py, where changes belong.
"""Answers that are read while they come, item by item.

Owns how long an answer stays open and what ends it: its end, a break, an error, `close`, or that
nobody holds it any more; and whose turn it is to read. Its connection is then free for the next
call if the answer was read to its end, and closed if it was not. Must not know how the items come.
"""

from __future__ import annotations

import os
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from .errors import ApiException, ClientClosed, detached
from .items import Answer, aitems, items

if TYPE_CHECKING:
    from asyncio import Lock as AsyncLock
    from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
    from types import TracebackType

    from .headers import Headers
    from .items import Opened, Reading

T = TypeVar("T")


class Stream(Generic[T]):
    """The items of an answer, as they come.

    Iterate it once. The connection is given back when that ends: at the end of the answer, by a
    `break` or by an error; else by `close`, or at the end of a `with`. `next(stream)` takes one
    item and leaves the stream open. Closing the client leaves it open, too.

    There is no limit to how long a stream may last: some are meant to. Each wait for more takes at
    most the call's `timeout`, and raises Timeout, so that a server that is gone is noticed; what a
    server sends to say that it is there, such as a comment between events, begins it anew. An item
    is at most `max_response_bytes` long, or ResponseTooLarge is raised; one that can't be read is a
    DecodeError that names it. All errors are those of calls, and none is retried: what has come was
    handed over.

    Threads may share it: each item goes to one of them. It is of no use in a forked process.
    """

    def __init__(self, opened: Opened, reading: Reading[T], patience: float) -> None:
        self.status = opened.received.status
        self.headers: Headers = opened.received.headers
        self._answer = Answer(opened, reading, patience)
        self._items: Generator[T, None, None] = items(self._answer)
        self._turn = Lock()
        self._process = os.getpid()
        self._is_begun = self._is_read = self._is_closed = False
        next(self._items)

    def __repr__(self) -> str:
        return f"<Stream {self.status}>"

    def __next__(self) -> T:
        _refuse_child(self._process)
        try:
            with self._turn:
                return self._next()
        finally:
            if self._is_closed:
                self._end()

    def _next(self) -> T:
        if self._is_closed:
            raise _closed()
        self._is_begun = True
        failure: BaseException = _closed()
        try:
            return next(self._items)
        except StopIteration:
            if not self._is_closed:  # by another thread, while this one waited
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

        They go to a file beside `path`, which takes its place, and that of a file that is there,
        when it is whole. If it never is, it is removed: nothing is resumed. ArgumentError says why
        `path` can't be written, before anything is read; TransportError, why not to its end.
        """
        from .downloads import Download

        download = Download(path)
        with self:
            _refuse_begun(is_begun=self._is_begun)
            try:
                download.begin()
                for piece in self:
                    download.write(piece)
                download.end()
            finally:
                download.leave()
        return download.size

    def close(self) -> None:
        """Give up what has not been read; closing twice does nothing.

        A thread that waits for more meanwhile ends, in ClientClosed, with what comes next.
        """
        self._is_closed = not self._is_read
        self._answer.leave()
        self._end()

    def _end(self) -> None:
        # Where a thread is reading, it ends the answer itself: nobody else can.
        if self._turn.acquire(blocking=False):
            try:
                self._items.close()
            finally:
                self._turn.release()

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
    """As `Stream`, for asyncio: `async for`, `async with`, `anext`; tasks may share it.

    The event loop closes what a `break` leaves, soon after it; `async with` does at once.
    """

    def __init__(self, answer: Answer[T], items: AsyncGenerator[T, None], turn: AsyncLock) -> None:
        self.status = answer.status
        self.headers: Headers = answer.headers
        self._answer = answer
        self._items = items
        self._turn = turn
        self._process = os.getpid()
        self._is_begun = self._is_read = self._is_closed = False

    def __repr__(self) -> str:
        return f"<AsyncStream {self.status}>"

    async def __anext__(self) -> T:
        _refuse_child(self._process)
        async with self._turn:
            return await self._next()

    async def _next(self) -> T:
        if self._is_closed:
            raise _closed()
        self._is_begun = True
        failure: BaseException = _closed()
        try:
            return await self._items.__anext__()
        except StopAsyncIteration:
            if not self._is_closed:  # by another task, while this one waited
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
        from anyio.to_thread import run_sync

        from .downloads import Download

        download = Download(path)
        async with self:
            _refuse_begun(is_begun=self._is_begun)
            try:
                await run_sync(download.begin)
                async for piece in self:
                    await run_sync(download.write, piece)
                await run_sync(download.end)
            finally:
                download.leave()
        return download.size

    async def aclose(self) -> None:
        """Give up what has not been read; closing twice does nothing.

        A task that waits for more meanwhile ends at once, in ClientClosed.
        """
        self._is_closed = not self._is_read
        self._answer.leave()
        async with self._turn:
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
    from asyncio import Lock as AsyncLock

    answer = Answer(opened, reading, patience)
    found = aitems(answer)
    await found.__anext__()
    return AsyncStream(answer, found, AsyncLock())


def _closed() -> ClientClosed:
    return ClientClosed("the stream was closed; make the call again")


def _refuse_child(process: int) -> None:
    # What it read would be missing in the parent, and in both neither would make sense.
    if process != os.getpid():
        raise ClientClosed("the stream belongs to the process that was forked; make the call again")


def _refuse_begun(*, is_begun: bool) -> None:
    if is_begun:
        raise ClientClosed("the stream was read from before, so no file would be whole")
