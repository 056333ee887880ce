"""Sockets that a loop watches: deadlines, and letting go from wherever."""

from __future__ import annotations

import asyncio
import os
import select
import socket
import ssl
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from threading import get_ident
from typing import TYPE_CHECKING

import pytest

from runtime.python.sockets import AsyncStream
from runtime.python.waits import Waits
from runtime.python.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

SOON = 0.05
LATE = 10.0


def _pair() -> tuple[socket.socket, socket.socket]:
    ours, theirs = socket.socketpair()
    ours.settimeout(0)
    return ours, theirs


def _run(test: Callable[[Watch, socket.socket], Awaitable[None]]) -> None:
    async def main() -> None:
        ours, theirs = _pair()
        watch = Watch(ours, Waits())
        with closing(theirs), closing(watch):
            await asyncio.wait_for(test(watch, theirs), 5)

    asyncio.run(main())


def _in(seconds: float) -> float:
    return time.monotonic() + seconds


def test_each_wait_ends_by_its_own_deadline() -> None:
    """Whichever was begun first: one timer serves them all, and is set anew."""
    ended: list[str] = []

    async def wait(name: str, waits: Waits, seconds: float) -> None:
        with pytest.raises(socket.timeout):
            await waits.until(_in(seconds), asyncio.get_running_loop().create_future())
        ended.append(name)

    async def main() -> None:
        waits = Waits()
        every = {"third": 4, "first": 2, "second": 3}
        await asyncio.gather(*(wait(name, waits, SOON * n) for name, n in every.items()))
        await wait("later", waits, SOON)

    asyncio.run(main())
    assert ended == ["first", "second", "third", "later"]


def test_a_thousand_waits_set_one_timer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as none has to end before those that began earlier."""
    timers: list[float] = []

    async def main() -> None:
        loop, waits = asyncio.get_running_loop(), Waits()
        monkeypatch.setattr(loop, "call_later", lambda seconds, *_: timers.append(seconds))
        for number in range(1000):
            waiter = loop.create_future()
            loop.call_soon(waiter.set_result, number)
            assert await waits.until(_in(LATE), waiter) == number

    asyncio.run(main())
    assert len(timers) == 1


def test_a_cancellation_passes_where_the_time_is_over_too() -> None:
    """A task that is cancelled in the same step as its wait ends is cancelled."""

    async def test(watch: Watch, _: socket.socket) -> None:
        task = asyncio.ensure_future(watch.received(_in(SOON)))
        await asyncio.sleep(0)
        time.sleep(2 * SOON)  # noqa: ASYNC251 - so that both are due
        asyncio.get_running_loop().call_soon(task.cancel)
        with pytest.raises(asyncio.CancelledError):
            await task

    _run(test)


def test_what_nobody_waits_for_is_left_on_the_socket() -> None:
    """The loop is not kept busy by it, and the next wait finds it."""

    async def test(watch: Watch, theirs: socket.socket) -> None:
        theirs.send(b"1")
        assert await watch.received(_in(LATE)) == b"1"
        theirs.send(b"2")
        await asyncio.sleep(SOON)
        used = time.process_time()
        await asyncio.sleep(4 * SOON)
        assert time.process_time() - used < 2 * SOON
        assert await watch.received(_in(LATE)) == b"2"
        theirs.close()
        assert await watch.received(_in(LATE)) == b""

    _run(test)


@pytest.mark.parametrize("is_other", [False, True], ids=["here", "in another thread"])
def test_a_number_that_is_used_again_is_watched_anew(*, is_other: bool) -> None:
    """The loop forgets a closed socket, whichever thread closes it."""

    async def test(watch: Watch, theirs: socket.socket) -> None:
        theirs.send(b"1")
        assert await watch.received(_in(LATE)) == b"1"
        number = watch._sock.fileno()
        if is_other:
            await asyncio.get_running_loop().run_in_executor(None, watch.close)
        else:
            watch.close()
        ours, others = _pair()
        assert ours.fileno() == number
        with closing(others), closing(Watch(ours, Waits())) as again:
            others.send(b"2")
            assert await again.received(_in(LATE)) == b"2"

    _run(test)


def test_a_loop_is_touched_by_its_own_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be amiss for another one to change what it looks at."""
    threads: list[int] = []

    async def test(watch: Watch, theirs: socket.socket) -> None:
        theirs.send(b"1")
        assert await watch.received(_in(LATE)) == b"1"
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "remove_reader", lambda _: threads.append(get_ident()))
        await loop.run_in_executor(None, watch.close)

    _run(test)
    assert threads == [get_ident()]


def test_a_socket_is_open_until_the_loop_has_let_it_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another thread that closes it meanwhile leaves that to the loop's own."""

    async def test(watch: Watch, theirs: socket.socket) -> None:
        theirs.send(b"1")
        assert await watch.received(_in(LATE)) == b"1"
        loop, number = asyncio.get_running_loop(), watch._sock.fileno()
        let_go = loop.remove_reader

        def removed(descriptor: int) -> bool:
            with ThreadPoolExecutor(1) as other:
                other.submit(watch.close).result()
            assert watch._sock.fileno() == number
            return let_go(descriptor)

        with monkeypatch.context() as patch:
            patch.setattr(loop, "remove_reader", removed)
            watch._let_go()
        await asyncio.sleep(0)
        assert watch._sock.fileno() == -1

    _run(test)


def test_a_loop_that_stands_still_lets_go_at_once() -> None:
    """Between two runs of it a socket is closed by who asks for it."""
    with _resting() as (loop, watch, _):
        number = watch._sock.fileno()
        watch.close()
        assert watch._sock.fileno() == -1
        assert not loop.remove_reader(number)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_forked_process_takes_nothing_off_its_parents_loop() -> None:
    """The two share what the system watches for them."""
    with _resting() as (loop, watch, theirs):
        child = os.fork()
        if not child:
            watch.close()
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        theirs.send(b"2")
        assert loop.run_until_complete(watch.received(_in(SOON))) == b"2"


@contextmanager
def _resting() -> Iterator[tuple[asyncio.AbstractEventLoop, Watch, socket.socket]]:
    """A loop between two runs, and a socket that it watches."""
    loop = asyncio.new_event_loop()
    ours, theirs = _pair()
    with closing(loop), closing(theirs), closing(Watch(ours, Waits())) as watch:
        theirs.send(b"1")
        assert loop.run_until_complete(watch.received(_in(LATE))) == b"1"
        yield loop, watch, theirs


def test_a_full_socket_is_waited_for() -> None:
    """Until there is room, or something has come where that counts, or the time is over."""

    async def test(watch: Watch, theirs: socket.socket) -> None:
        data = bytes(1 << 20)
        with suppress(BlockingIOError):
            while True:
                watch._sock.send(data)
        theirs.send(b"1")
        assert await watch.sent(data, _in(LATE), is_heard=True) == 0
        with pytest.raises(socket.timeout):
            await watch.sent(data, _in(SOON), is_heard=False)
        while theirs in select.select([theirs], [], [], 0)[0]:
            theirs.recv(len(data))
        assert await watch.sent(data, _in(LATE), is_heard=False) > 0

    _run(test)


def test_a_server_that_is_ahead_leaves_other_tasks_their_turn() -> None:
    """However fast it sends, who reads it does not keep the loop for itself."""
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async def main() -> None:
        ours, theirs = _pair()
        with closing(theirs), closing(AsyncStream(ours, Waits())) as stream:
            other = asyncio.ensure_future(others())
            for _ in range(20):
                theirs.send(b"1")  # so that it is always there at once
                assert await stream.read(_in(LATE)) == b"1"
            other.cancel()

    asyncio.run(main())
    assert turns >= 10


class _Opened(ssl.SSLObject):
    """What has come in TLS, record by record."""

    def __init__(self, *records: bytes) -> None:
        self.records = list(records)

    def read(self, *_: object) -> bytes:
        if not self.records:
            raise ssl.SSLWantReadError
        return self.records.pop(0)


def test_all_that_comes_in_tls_during_a_write_is_heard() -> None:
    """Of several records at once not only the first: no more may come that brings up the rest."""
    ours, theirs = _pair()
    heard: list[bytes] = []
    with closing(theirs), closing(AsyncStream(ours, Waits())) as stream:
        stream._tls = _Opened(b"100", b"413")
        stream._hear_inside(b"both", heard.append)
    assert heard == [b"100", b"413"]


class _Cut(ssl.SSLObject):
    """TLS that finds the connection cut, and would say so."""

    def __init__(self, out: ssl.MemoryBIO) -> None:
        self.out = out

    def read(self, *_: object) -> bytes:
        self.out.write(b"alert")
        raise ssl.SSLEOFError


@pytest.mark.parametrize("is_full", [False, True])
def test_tls_that_fails_does_not_wait_to_say_why(*, is_full: bool) -> None:
    """The server is told if there is room; if there is none, the error is not kept back."""

    async def main() -> None:
        ours, theirs = _pair()
        with closing(theirs), closing(AsyncStream(ours, Waits())) as stream:
            if is_full:
                with suppress(BlockingIOError):
                    while True:
                        ours.send(bytes(1 << 16))
            stream._tls = _Cut(stream._out)
            with pytest.raises(ssl.SSLEOFError):
                await asyncio.wait_for(stream.read(_in(LATE)), 1)
            assert is_full or theirs.recv(9) == b"alert"

    asyncio.run(main())
