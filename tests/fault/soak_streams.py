"""A soak of streams: thousands opened, read, left and broken at random.

`python -m tests.fault.soak_streams [--seconds N]`. Loopback only, and it ends by itself. What comes
of a stream is the beginning of what was sent, and all of it where no error says otherwise. There
are at most 100 connections for threads and 100 for the loop, and none is in use at the end; memory
and descriptors stay flat.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import itertools
import random
import sys
import threading
import time
from collections import Counter, deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final

import attrs
from sentdm import ApiException, Sentdm
from sentdm._runtime.operation import Call

from tests.fault import soak
from tests.fault.feeds import cut, top, whole
from tests.fault.reading import Way
from tests.fault.script import CLOSE, HANG, RESET, Action, Fault, Pause, Repeat, raw, reply
from tests.fault.server import FaultServer

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORKERS: Final = 12
_MOST_HELD: Final = 8
_BOOKS: Final = 0.2  # kB in the account for each stream, at most
_WARM: Final = 24_000  # kB that the allocator keeps for threads, of which the server begins many
_ENDS: Final[tuple[tuple[Action, ...], ...]] = (
    *((CLOSE,), (RESET,), (HANG,), (Pause(0.05), RESET), (b"no\r\n", CLOSE), (b"ff\r\nda", CLOSE)),
    *((cut(b"data: no\n\n"), HANG), (Repeat(cut(b"x" * 65536), 99), HANG)),
)
_REFUSALS: Final = (reply(503), reply(404), raw(CLOSE), reply(200, {}))


@attrs.define
class Account:
    """What each stream that is open is to bring, and what came of those that are not."""

    sent: dict[int, tuple[int, bool]] = attrs.field(factory=dict)
    kinds: Counter[str] = attrs.field(factory=Counter)
    connections: list[int] = attrs.field(factory=list)
    flat: soak.Flat = attrs.field(factory=soak.Flat)

    def note(self, number: int, found: list[int], end: str) -> None:
        """Note how a stream ended; raise where it is not as it was sent."""
        total, is_whole = self.sent.pop(number, (0, False))
        assert found == list(range(len(found))), f"{found} came"
        assert len(found) <= total, f"{len(found)} came, of {total}"
        if end == "whole":
            assert is_whole, f"ended as if it were whole, after {len(found)}"
            assert len(found) == total, f"{len(found)} came, of {total}"
        self.kinds[end] += 1


def run(seconds: float, seed: int = 0) -> Account:
    """Open streams from threads and tasks until the time is over."""
    account = Account()
    chance = random.Random(seed)  # the same faults in each run
    numbers = itertools.count()
    ends_at = time.monotonic() + seconds

    def fault(target: str, _: bytes) -> Fault:
        chosen, total, is_whole = _answer(chance)
        account.sent[int(target.partition("=")[2])] = (total, is_whole)
        return chosen

    def while_there_is_time() -> Iterator[int]:
        while time.monotonic() < ends_at:
            yield next(numbers)

    async def work(way: Way, times: int) -> None:
        turns = (_work(way, account, while_there_is_time()) for _ in range(times))
        await asyncio.gather(*turns)
        gc.collect()
        await asyncio.sleep(0.1)  # the loop closes what was left to it
        if not way.is_sync:
            _judge_unused(way.client)

    with FaultServer(choose=fault) as server, ThreadPoolExecutor(_WORKERS + 2) as threads:
        server.extend(seconds)
        client = Sentdm(
            api_key="soak",
            base_url=server.url,
            timeout=0.3,
            max_retries=0,
            max_response_bytes=99999,
        )
        ways = [Way(client, is_sync=True)] * _WORKERS
        tasks = [threads.submit(asyncio.run, work(way, 1)) for way in ways]
        tasks.append(threads.submit(asyncio.run, work(Way(client, is_sync=False), _WORKERS)))
        tasks.append(threads.submit(_watch, account, server, client, ends_at))
        for task in tasks:
            task.result()
        _judge_unused(client)
        client.close()
    return account


def _client(server: FaultServer) -> Sentdm:
    options: dict[str, Any] = {"timeout": 0.3, "max_retries": 0, "max_response_bytes": 99999}
    return Sentdm(api_key="soak", base_url=server.url, **options)


def _answer(chance: random.Random) -> tuple[Fault, int, bool]:
    """Choose an answer; tell how many events it has, and whether it is whole."""
    if chance.random() < 0.1:
        return chance.choice(_REFUSALS), 0, False
    total = chance.randrange(40)
    pieces = [b"data: %d\n\n" % number for number in range(total)]
    if chance.random() < 0.5:
        return whole(*pieces), total, True
    return raw(top(), cut(*pieces), *chance.choice(_ENDS)), total, False


async def _work(way: Way, account: Account, numbers: Iterator[int]) -> None:
    chance = random.Random(next(numbers))
    held: deque[tuple[int, Any]] = deque()
    for number in numbers:
        try:
            held.append((number, await way.open(call=Call(query=(("n", number),)))))
        except ApiException:
            account.note(number, [], "refused")
        while len(held) > _MOST_HELD or (held and chance.random() < 0.5):
            await _read(way, account, chance, *held.popleft())
        await asyncio.sleep(0)
    for number, stream in held:
        await way.close(stream)
        account.note(number, [], "left")


async def _read(
    way: Way, account: Account, chance: random.Random, number: int, stream: Any
) -> None:
    found: list[Any] = []
    most = chance.choice((0, 1, 5, 99, 99))
    end = "whole" if most == 99 else "left"
    try:
        await way.rest(stream, found, most)
    except ApiException as error:
        end = type(error).__name__
    if end == "left" and chance.random() < 0.5:
        await way.close(stream)
    account.note(number, found, end)


def _engines(client: Sentdm) -> list[Any]:
    pools = client._core._pools
    return [*pools._engines.values(), *pools._aengines.values()]


def _judge_unused(client: Sentdm) -> None:
    """Raise if a connection counts as in use; those of threads do while one reads."""
    pools = client._core._pools
    engines: list[Any] = [*pools._aengines.values()]
    for engine in engines or [*pools._engines.values()]:
        assert engine.connections._in_use == 0, f"{engine.connections._in_use} are in use"


def _watch(account: Account, server: FaultServer, client: Sentdm, ends_at: float) -> None:
    pause = threading.Event()
    while time.monotonic() < ends_at:
        server.ledger.requests.clear()
        server.ledger.plain.clear()
        account.flat.measure(account.kinds.total())
        account.connections += [len(engine.connections._open) for engine in _engines(client)]
        pause.wait(0.25)


def judge(account: Account) -> Counter[str]:
    """Raise where there were too many connections, or something grew; tell what came of all."""
    assert max(account.connections) <= 100, f"{max(account.connections)} connections"
    account.flat.judge(_BOOKS, _WORKERS * _MOST_HELD * 4, _WARM)
    return account.kinds


def main() -> int:
    """Run it, print the account."""
    parser = argparse.ArgumentParser(prog="python -m tests.fault.soak_streams", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    account = run(options.seconds, options.seed)
    kinds = judge(account)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    print(f"{kinds.total()} streams: {told}")
    print(f"at most {max(account.connections)} connections")
    print(account.flat.told())
    return 0


if __name__ == "__main__":
    sys.exit(main())
