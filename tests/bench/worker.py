"""Runs one contender in a process of its own: `worker.py MODULE URL`.

Reads one JSON command a line and answers with one: how long its calls took, on the wall and of this
process's CPU. It is run by the contender's own Python, so it imports nothing but that contender.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

sys.path[0] += "/clients"


class Worker:
    """A contender's calls, made once and used for every command."""

    def __init__(self, module: str, base: str) -> None:
        """Import the contender."""
        self._contender = import_module(module)
        self._base = base
        self._loop = asyncio.new_event_loop()
        self._sync: dict[str, Callable[[], Any]] = {}
        self._async: dict[str, Callable[[], Awaitable[Any]]] = {}
        self._values: dict[str, Callable[[], Any]] = {}

    def run(self, case: str, calls: int) -> dict[str, float]:
        """Make so many calls of a case such as `get sync`, `get async 50` or `decode 100`."""
        what, *how = case.split()
        if how[0] == "sync":
            self._sync = self._sync or self._contender.sync(self._base)
            return _timed(self._sync[what], calls)
        if how[0] == "async":
            return self._loop.run_until_complete(self._at_once(what, calls, int(how[1])))
        self._values = self._values or self._contender.values()
        return _timed(self._values[case], calls)

    async def _at_once(self, what: str, calls: int, tasks: int) -> dict[str, float]:
        if not self._async:
            self._async = await self._contender.asynchronous(self._base)
        call = self._async[what]
        numbers = iter(range(calls))

        async def caller() -> None:
            for _ in numbers:
                await call()

        wall, cpu = time.perf_counter(), time.process_time()
        await asyncio.gather(*(caller() for _ in range(tasks)))
        return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}


def _timed(call: Callable[[], Any], calls: int) -> dict[str, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(calls):
        call()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}


def main() -> None:
    """Answer commands until there are no more."""
    worker = Worker(*sys.argv[1:3])
    for line in sys.stdin:
        print(json.dumps(worker.run(**json.loads(line))), flush=True)
    os._exit(0)  # without the goodbyes of clients that nobody closed


if __name__ == "__main__":
    main()
