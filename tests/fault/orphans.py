"""Owns the programs about what is left behind: loops closed by hand, and children of a fork.

Run by `child`, where every warning is an error and all that is said counts as noise.
"""

from __future__ import annotations

import _thread
import asyncio
import gc
import os
import signal
import socket
import sys
import threading
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any, Final

from tests.fault import child
from tests.fault.full import full

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST: Final = 10
_MANY: Final = 150


def closed_by_hand(mode: str, url: str) -> None:
    """Close a loop by hand, and use another one."""
    client = child.new(url)
    before = child.descriptors()
    for _ in range(3):
        _in_own_loop(client, mode)
        gc.collect()
        assert child.descriptors() <= before + (mode == "sync"), "a loop left connections"
    client.close()
    assert child.descriptors() <= before


def closed_and_held(mode: str, url: str) -> None:
    """Close a loop by hand, hold it, close the client."""
    client = child.new(url)
    before = child.descriptors()
    held = [_in_own_loop(client, mode) for _ in range(2)]
    client.close()
    assert child.descriptors() <= before
    del held


def closed_after_refusal(mode: str, url: str) -> None:
    """Close a loop by hand right after an answer that was not read to its end."""
    from sentdm import ResponseTooLarge  # noqa: PLC0415 - as in `child`

    client = child.new(url).with_options(max_response_bytes=1)
    for _ in range(2):
        with suppress(ResponseTooLarge):
            _in_own_loop(client, mode)
            raise AssertionError("the answer was not too large")
    client.close()


def _in_own_loop(client: Any, mode: str) -> object:
    if mode == "sync":
        return child.call(client, mode)
    loop = asyncio.new_event_loop()
    try:
        assert loop.run_until_complete(child.acall(client)).id == "i"
    finally:
        loop.close()
    return loop


def _forked(mode: str, url: str, act: Callable[[Any, str], None]) -> None:
    """Fork with a warm pool; the child acts and ends; the parent's connection still works."""
    client = child.new(url)
    loop = asyncio.new_event_loop()

    def call() -> str:
        if mode == "sync":
            return str(child.call(client, mode))
        return str(loop.run_until_complete(child.acall(client)).id)

    assert call() == "i"
    process = os.fork()
    if process == 0:
        signal.alarm(_LONGEST)  # a lock that is held for ever ends the child
        clients = [client]
        del client
        act(clients.pop(), mode)
        gc.collect()
        if mode == "sync":
            loop.close()
            sys.exit(0)
        os._exit(0)  # closing the loop's copy here would take the parent's wake-up away
    assert os.waitpid(process, 0)[1] == 0, "the child failed"
    assert call() == "i"
    client.close()
    loop.close()


def child_ends(mode: str, url: str) -> None:
    """Fork, warm; the child ends without a call."""
    _forked(mode, url, lambda *_: None)


def child_closes(mode: str, url: str) -> None:
    """Fork, warm; the child closes the client."""

    def act(client: Any, _: str) -> None:
        before = child.descriptors()
        client.close()
        assert child.descriptors() == before - 1

    _forked(mode, url, act)


def child_drops(mode: str, url: str) -> None:
    """Fork, warm; the child lets the client go."""

    def act(client: Any, _: str) -> None:
        before = child.descriptors()
        del client
        gc.collect()
        assert child.descriptors() == before - 1

    _forked(mode, url, act)


def child_calls(mode: str, url: str) -> None:
    """Fork, warm; the child calls, on a connection of its own."""

    def act(client: Any, mode: str) -> None:
        before = child.descriptors()
        assert child.call(client, mode) == "i"
        gc.collect()
        assert child.descriptors() <= before
        client.close()

    _forked(mode, url, act)


def forked_while_locked(mode: str, url: str) -> None:
    """Fork while every lock of the client is held."""

    def act(client: Any, mode: str) -> None:
        assert child.call(client, mode) == "i"
        client._core._context.budget.take()
        client._core._context.budget.give_back(2)
        client.close()

    client = child.new(url)
    child.call(client, mode)
    locks = _locks(client)
    for lock in locks:
        lock.acquire()
    process = os.fork()
    if process == 0:
        signal.alarm(_LONGEST)
        act(client, mode)
        os._exit(0)
    for lock in locks:
        lock.release()
    assert os.waitpid(process, 0)[1] == 0, "the child waits for a lock that nobody will release"
    client.close()


def _locks(client: object) -> list[Any]:
    """Find the locks that the client's own objects hold, however deep."""
    found: list[Any] = []
    seen: set[int] = set()
    waiting: list[object] = [client]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, (_thread.LockType, type(threading.RLock()))):
            found.append(each)
        elif not isinstance(each, (type, type(sys), type(_locks))):
            waiting += gc.get_referents(each)
    return found


def stopped_early(mode: str, url: str) -> None:
    """Stop calls while they connect, shake hands or wait."""
    client = child.new(url)
    with ExitStack() as stack:
        mute = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=_MANY))
        host, port = stack.enter_context(full())
        places = [f"http://{host}:{port}"]
        places += [f"{scheme}://127.0.0.1:{mute.getsockname()[1]}" for scheme in ("http", "https")]
        clients = [client.with_options(base_url=place) for place in places]
        if mode == "sync":
            _stop_each(client, clients)
        else:
            asyncio.run(_cancel_each(client, clients))
    client.close()


def _stop_each(client: Any, clients: list[Any]) -> None:
    def stop(*_: object) -> None:
        raise Stopped

    _load_all(client, clients)
    signal.signal(signal.SIGALRM, stop)
    before = child.descriptors()
    for number in range(30):
        signal.setitimer(signal.ITIMER_REAL, 0.01 + 0.001 * number)
        try:
            child.call(clients[number % 3], "sync")
        except Stopped:
            continue
        raise AssertionError("the call was not stopped")
    gc.collect()
    assert child.descriptors() <= before
    assert child.call(client, "sync") == "i"


def _load_all(client: Any, clients: list[Any]) -> None:
    """Import all that a call may need: one that is stopped leaves the interpreter's own noise."""
    from sentdm import TransportError  # noqa: PLC0415 - as in `child`

    assert child.call(client, "sync") == "i"
    for each in clients:
        with suppress(TransportError):
            child.call(each.with_options(timeout=0.5, max_retries=0), "sync")
            raise AssertionError("nobody answers here")


async def _cancel_each(client: Any, clients: list[Any]) -> None:
    asyncio.get_running_loop().slow_callback_duration = _LONGEST
    await child.acall(client)
    before = child.descriptors()
    tasks = [asyncio.ensure_future(child.acall(clients[place % 3])) for place in range(_MANY)]
    for task in tasks:
        await asyncio.sleep(0.001)
        task.cancel()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(each, asyncio.CancelledError) for each in ended)
    gc.collect()
    assert child.descriptors() <= before
    # As many as ever: none of those that were stopped still takes the place of another.
    answers = await asyncio.gather(*(child.acall(client) for _ in range(_MANY)))
    assert [each.id for each in answers] == ["i"] * _MANY


class Stopped(BaseException):
    """What a signal raises in a blocking call, as Ctrl-C does."""


PROGRAMS: Final = (
    *(closed_by_hand, closed_and_held, child_ends, child_closes, child_drops, child_calls),
    *(closed_after_refusal, forked_while_locked, stopped_early),
)
