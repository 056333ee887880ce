"""Owns the programs that rows run in a process of their own, where every warning is an error.

`python -X dev -W error -m tests.fault.child WHAT MODE URL`: says nothing, and ends with 0, if all
is well.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import socket
import sys
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from tests.fault import canary

FAST: Final = "FAULT_FAST"  # set where the client is to be fast


def new(url: str) -> Any:
    """Make a client."""
    from sentdm import Sentdm  # noqa: PLC0415 - one of the programs looks at what importing does

    is_fast = bool(os.environ.get(FAST))
    return Sentdm(api_key=canary.KEY, base_url=url, timeout=5.0, fast=is_fast)


def call(client: Any, mode: str) -> str | None:
    """Make a call, async in a loop of its own; tell the id in the answer."""
    if mode == "sync":
        answer = client.customers.get_customer_by_id(id="i")
    else:
        answer = asyncio.run(acall(client))
    return str(answer.id)


async def acall(client: Any) -> Any:
    """Make a call in the running loop."""
    # In debug mode asyncio tells of slow steps, which a busy machine has, too.
    asyncio.get_running_loop().slow_callback_duration = 60
    return await client.customers.aget_customer_by_id(id="i")


def dropped(mode: str, url: str) -> None:
    """Let a client go without closing it."""
    before = descriptors()
    for _ in range(3):
        assert call(new(url), mode) == "i"
    gc.collect()
    assert descriptors() <= before + 1


def kept(mode: str, url: str) -> None:
    """Leave a client open to the end of the program."""
    client = new(url)
    globals()["client"] = client
    for _ in range(3):
        assert call(client, mode) == "i"


def dropped_in_loop(mode: str, url: str) -> None:
    """Let a client go while its loop goes on."""
    if mode == "sync":
        dropped(mode, url)
        return

    async def main() -> None:
        before = descriptors()
        for _ in range(3):
            await acall(new(url))
        gc.collect()
        await asyncio.sleep(0.05)
        assert descriptors() <= before + 1

    asyncio.run(main())


def closed(mode: str, url: str) -> None:
    """Use a client as a context manager."""
    if mode == "sync":
        with new(url) as client:
            assert call(client, mode) == "i"
        return

    async def main() -> None:
        async with new(url) as client:
            await acall(client)

    asyncio.run(main())


def closed_from_elsewhere(mode: str, url: str) -> None:
    """Close a client, blocking, that a loop has used."""
    client = new(url)
    call(client, mode)
    client.close()


def many(mode: str, url: str) -> None:
    """Call from many threads or tasks at once."""
    with new(url) as client:
        if mode == "sync":
            with ThreadPoolExecutor(8) as threads:
                assert list(threads.map(lambda _: call(client, mode), range(80))) == ["i"] * 80
            return

        async def main() -> None:
            asyncio.get_running_loop().slow_callback_duration = 60
            await asyncio.gather(*(acall(client) for _ in range(150)))

        asyncio.run(main())


def loops_in_threads(mode: str, url: str) -> None:
    """Call from several threads, each with its loop."""
    client = new(url)
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda _: call(client, mode), range(12))) == ["i"] * 12
    client.close()


def failing(mode: str, url: str) -> None:
    """Fail, and hold the errors until the end."""
    del url
    held = []
    with socket.socket() as bound, new_at(bound) as client:
        for _ in range(5):
            try:
                call(client, mode)
            except Exception as error:  # noqa: BLE001 - any will do
                held.append(error)
    globals()["held"] = held


def new_at(bound: socket.socket) -> Any:
    """Make a client of a server that refuses."""
    bound.bind(("127.0.0.1", 0))
    return new(f"http://127.0.0.1:{bound.getsockname()[1]}").with_options(max_retries=0)


def cancelled(mode: str, url: str) -> None:
    """Cancel calls, early and late."""
    if mode == "sync":
        return

    async def main() -> None:
        client = new(url)
        for pause in (0, 0.001, 0.002, 0.005):
            task = asyncio.ensure_future(acall(client))
            await asyncio.sleep(pause)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        await client.aclose()

    asyncio.run(main())


def state() -> list[object]:
    """Tell what a library must leave alone."""
    handlers = [list(logging.getLogger().handlers), logging.getLogger().level]
    signals = [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGPIPE, signal.SIGTERM)]
    filters = list(warnings.filters)
    hooks = [sys.excepthook, threading.excepthook, sys.unraisablehook]
    limits = [socket.getdefaulttimeout(), sys.getrecursionlimit(), sys.get_int_max_str_digits()]
    return [handlers, signals, filters, hooks, limits, dict(os.environ), threading.active_count()]


def modest(mode: str, url: str) -> None:
    """Change no global state, and add no log handler."""
    import anyio  # noqa: F401, PLC0415 - what it does itself is not at issue

    if mode == "async":
        asyncio.run(asyncio.sleep(0))
    before = state()
    assert call(new(url), mode) == "i"
    assert state() == before
    assert [type(each) for each in logging.getLogger("sentdm").handlers] == [logging.NullHandler]
    assert logging.getLogger("sentdm").level == logging.NOTSET


def descriptors() -> int:
    """Count the open descriptors, where the system tells."""
    folder = Path("/proc/self/fd")
    return len([*folder.iterdir()]) if folder.is_dir() else 0


def in_worker(client: Any, mode: str) -> str | None:
    """Call with a client that came from another process."""
    return call(client, mode)


PROGRAMS: Final = (
    *(dropped, dropped_in_loop, kept, closed, closed_from_elsewhere, many, loops_in_threads),
    *(failing, cancelled, modest),
)

if __name__ == "__main__":
    from tests.fault import open_streams, orphans

    every = (*PROGRAMS, *orphans.PROGRAMS, *open_streams.PROGRAMS)
    programs = {program.__name__: program for program in every}
    if sys.argv[1] != modest.__name__:
        # As a program's own import statement would: it is no part of a call.
        import_module("sentdm.client")
    programs[sys.argv[1]](*sys.argv[2:])
    gc.collect()
