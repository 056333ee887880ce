"""Owns the programs about streams that are open when something ends: they themselves, or a process.

Run by `child`, where every warning is an error and all that is said counts as noise. The server
sends an event, waits, and sends another one.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from typing import Any, Final

from tests.fault import child

_LONGEST: Final = 10


def _opened(client: Any, mode: str) -> Any:
    """Open a stream; async, it has to be awaited."""
    from sentdm._runtime import events, fields, items, operation  # noqa: PLC0415 - as in `child`

    feed: operation.Operation[Any] = operation.Operation(
        id="Feed_read", method="GET", path="/feed", retry="safe", accept="text/event-stream"
    )
    core = client._core
    way = core.stream if mode == "sync" else core.astream
    return way(items.Streamed(feed, events.of(fields.integer)), operation.Call(), None)


async def _taken(stream: Any, mode: str) -> Any:
    return (next(stream) if mode == "sync" else await stream.__anext__()).data


async def _one(client: Any, mode: str) -> Any:
    asyncio.get_running_loop().slow_callback_duration = _LONGEST
    stream = _opened(client, mode)
    stream = stream if mode == "sync" else await stream
    assert await _taken(stream, mode) == 1
    return stream


def stream_dropped(mode: str, url: str) -> None:
    """Let streams go, some within a cycle, without closing them."""

    async def main() -> None:
        client = child.new(url)
        before = child.descriptors()
        for number in range(4):
            held: list[Any] = [await _one(client, mode)]
            if number % 2:
                held.append(held)
            del held
        gc.collect()
        await asyncio.sleep(0.05)
        assert child.descriptors() <= before
        client.close()

    asyncio.run(main())


def stream_kept(mode: str, url: str) -> None:
    """Hold a stream open to the end of the loop, and of the program."""
    globals()["held"] = asyncio.run(_one(child.new(url), mode))


def stream_in_closed_loop(mode: str, url: str) -> None:
    """Close a loop by hand while a stream is open, then the client."""
    client = child.new(url)
    loop = asyncio.new_event_loop()
    before = child.descriptors()
    stream = loop.run_until_complete(_one(client, mode))
    loop.close()
    del stream
    client.close()
    gc.collect()
    assert child.descriptors() <= before


def stream_forked(mode: str, url: str) -> None:
    """Fork while a stream is open: the child is refused, the parent reads on."""
    client = child.new(url)
    loop = asyncio.new_event_loop()
    stream = loop.run_until_complete(_one(client, mode))
    process = os.fork()
    if process == 0:
        signal.alarm(_LONGEST)  # a lock that is held for ever ends the child
        code = 1
        try:
            asyncio.run(_refused(stream, mode))
            client.close()
            code = 0
        finally:
            os._exit(code)
    assert os.waitpid(process, 0)[1] == 0, "the child failed"
    assert loop.run_until_complete(_taken(stream, mode)) == 2
    client.close()
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()


async def _refused(stream: Any, mode: str) -> None:
    from sentdm import ClientClosed  # noqa: PLC0415 - as in `child`

    try:
        await _taken(stream, mode)
        raise AssertionError("the child took an item")
    except ClientClosed:
        await asyncio.sleep(0)
    if mode == "sync":
        stream.close()


PROGRAMS: Final = (stream_dropped, stream_kept, stream_in_closed_loop, stream_forked)
