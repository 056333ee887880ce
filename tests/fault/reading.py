"""Owns the plays in which an answer is read while it comes, each written once for both ways.

The service has no such operation; these are of the tests, and go through the client of the row.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from typing import TYPE_CHECKING, Any, Final

import attrs
from sentdm._runtime import events, fields, lines
from sentdm._runtime.items import Pieces, Streamed
from sentdm._runtime.operation import Call, Operation

from tests.fault.row import GET, Outcome
from tests.fault.stage import aattempt, attempt

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from sentdm import Sentdm

    from tests.fault.stage import Stage


def _operation(accept: str) -> Operation[Any]:
    return Operation(id="Feed_read", method="GET", path="/feed", retry="safe", accept=accept)


NO_ARGUMENTS: Final = Call()
_NUMBERS: Final = events.of(fields.integer)
EVENTS: Final = Streamed(_operation("text/event-stream"), _NUMBERS)
POSTED: Final = Streamed(attrs.evolve(EVENTS.operation, method="POST", retry="never"), _NUMBERS)
TEXTS: Final = Streamed(_operation("text/event-stream"), events.text)
LINES: Final = Streamed(_operation("application/jsonl"), lines.of(fields.integer))
BYTES: Final = Streamed(_operation("application/octet-stream"), Pieces)


class Way:
    """A client and how it reads, blocking or in asyncio."""

    def __init__(self, client: Sentdm, *, is_sync: bool) -> None:
        """Take the client."""
        self.client = client
        self.is_sync = is_sync

    async def open(self, streamed: Streamed[Any] = EVENTS, call: Call = NO_ARGUMENTS) -> Any:
        """Make the call."""
        core = self.client._core
        if self.is_sync:
            return core.stream(streamed, call, None)
        return await core.astream(streamed, call, None)

    async def take(self, stream: Any) -> Any:
        """Take one item."""
        return next(stream) if self.is_sync else await stream.__anext__()

    async def rest(self, stream: Any, found: list[Any], most: int = sys.maxsize) -> None:
        """Take all that come, or so many and one more, and keep what they hold."""
        if self.is_sync:
            for item in stream:
                found.append(_held(item))
                if len(found) > most:
                    break
            return
        async for item in stream:
            found.append(_held(item))
            if len(found) > most:
                break

    def aside(self, stream: Any) -> Awaitable[list[Any]]:
        """Read on in another thread or task."""

        async def read() -> list[Any]:
            if self.is_sync:
                return await asyncio.to_thread(lambda: [_held(item) for item in stream])
            return [_held(item) async for item in stream]

        return asyncio.ensure_future(read())

    async def close(self, stream: Any) -> None:
        """Close the stream."""
        if self.is_sync:
            stream.close()
        else:
            await stream.aclose()

    async def call(self) -> Outcome:
        """Make another call."""
        return attempt(self.client, GET) if self.is_sync else await aattempt(self.client, GET)

    async def end(self) -> None:
        """Close the client."""
        if self.is_sync:
            self.client.close()
        else:
            await self.client.aclose()


def _held(item: Any) -> Any:
    return getattr(item, "data", item)


def played(play: Callable[[Way], Awaitable[list[Outcome]]]) -> Callable[[Stage], list[Outcome]]:
    """Make a play of what is written for both ways; the client is closed at its end."""

    async def main(stage: Stage) -> list[Outcome]:
        way = Way(stage.client(), is_sync=stage.mode == "sync")
        outcomes = await play(way)
        await way.end()
        return outcomes

    return lambda stage: asyncio.run(main(stage))


def read(streamed: Streamed[Any] = EVENTS) -> Callable[[Stage], list[Outcome]]:
    """Read an answer to its end, and call again; the last outcome has what came before an error."""

    async def play(way: Way) -> list[Outcome]:
        found: list[Any] = []
        error: BaseException | None = None
        started = time.monotonic()
        try:
            await way.rest(await way.open(streamed), found)
        except Exception as raised:  # noqa: BLE001 - the row judges it
            error = raised
        seconds = time.monotonic() - started
        return [await way.call(), Outcome(found, error, seconds)]

    return played(play)


def left(how: str) -> Callable[[Stage], list[Outcome]]:
    """Take an item and leave the rest, in one way or another; then call again."""

    async def play(way: Way) -> list[Outcome]:
        stream = await way.open()
        item = _held(await way.take(stream))
        if how == "close":
            await way.close(stream)
            await way.close(stream)
        elif how == "break":
            await _break(way, stream)
        elif how == "drop":
            del stream
            gc.collect()
        await asyncio.sleep(0.05)  # an event loop closes what is left by a task
        return [await way.call(), Outcome(item)]

    return played(play)


async def _break(way: Way, stream: Any) -> None:
    if way.is_sync:
        for _ in stream:
            return
    async for _ in stream:
        return


@played
async def shared(way: Way) -> list[Outcome]:
    """Read one answer in four threads or tasks at once."""
    stream = await way.open()
    found = await asyncio.gather(*(way.aside(stream) for _ in range(4)), return_exceptions=True)
    items = [item for each in found if isinstance(each, list) for item in each]
    failed = [each for each in found if isinstance(each, BaseException)]
    return [await way.call(), Outcome(sorted(items), failed[0] if failed else None)]


@played
async def closed_from_aside(way: Way) -> list[Outcome]:
    """Close a stream while another thread or task waits for more of it."""
    stream = await way.open()
    item = _held(await way.take(stream))
    reader = way.aside(stream)
    await asyncio.sleep(0.2)
    await way.close(stream)
    try:
        await reader
    except Exception as error:  # noqa: BLE001 - the row judges it
        return [await way.call(), Outcome(item, error)]
    raise AssertionError("the reader ended as if all had come")


@played
async def cancelled(way: Way) -> list[Outcome]:
    """Stop to wait for an item, by cancellation; blocking, there is none, and `close` it is."""
    stream = await way.open()
    item = _held(await way.take(stream))
    if way.is_sync:
        stream.close()
    else:
        task = asyncio.ensure_future(stream.__anext__())
        await asyncio.sleep(0.1)
        task.cancel()
        assert isinstance((await asyncio.gather(task, return_exceptions=True))[0], BaseException)
        assert task.cancelled()
    return [await way.call(), Outcome(item)]


@played
async def client_closed(way: Way) -> list[Outcome]:
    """Close the client while a stream is open, and read on."""
    stream = await way.open()
    found = [_held(await way.take(stream))]
    await way.end()
    await way.rest(stream, found)
    return [await way.call(), Outcome(found)]


@played
async def many_open(way: Way) -> list[Outcome]:
    """Hold 100 streams open, make a call, close one of them, and call again."""
    held = [await way.open() for _ in range(100)]
    refused = await way.call()
    await way.close(held.pop())
    outcomes = [await way.call(), refused]
    for stream in held:
        await way.close(stream)
    return outcomes
