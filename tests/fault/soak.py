"""A soak: thousands of sends against random faults, and an account of every message at the end.

`python -m tests.fault.soak [--seconds N]`. Loopback only, and it ends by itself. The server's
ledger has each message at most once; each that it accepted is known to its caller as sent or as
maybe sent; none that the caller holds for sent is missing; memory and descriptors stay flat.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import random
import resource
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

import attrs
from sentdm import ApiException, Sentdm

from tests.fault import child
from tests.fault.script import (
    CLOSE,
    HANG,
    MESSAGE,
    OK,
    RESET,
    Drip,
    Fault,
    Pause,
    coded,
    raw,
    reply,
    truncated,
    written,
)
from tests.fault.server import FaultServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.fault.server import Ledger

_WORKERS: Final = 16
_BOOKS: Final = 0.8  # kB in the account for each message, at most
_REFUSED: Final = reply(429, headers=(("Retry-After", "0"),))
_FAULTS: Final = (
    *(raw(CLOSE), raw(RESET), raw(HANG), raw(Pause(0.02), RESET), raw(b"HTTP/1.1 200 O", CLOSE)),
    *(reply(500), reply(503), reply(400, {"error": "no"}), reply(404), _REFUSED, _REFUSED),
    *(truncated(b'{"mess', 99), truncated(b'{"mess', 99, RESET), reply(200, b"{"), reply(200)),
    *(coded("gzip", b"no"), reply(302, headers=(("Location", "/messages"),)), reply(200, [])),
    *(raw(written(200, MESSAGE), end) for end in (CLOSE, RESET)),
    raw(b"\0\r\n\r\n", CLOSE),
    *(raw(Drip(written(200, MESSAGE), 0.001)), raw(Drip(written(200, MESSAGE), 0.1))),
    raw(Pause(0.01), written(200, MESSAGE)),
)  # fmt: skip


@attrs.define
class Flat:
    """What must not grow with what is done, measured now and then."""

    memory: list[int] = attrs.field(factory=list)
    descriptors: list[int] = attrs.field(factory=list)
    done: list[int] = attrs.field(factory=list)

    def measure(self, done: int) -> None:
        """Note how much memory and how many descriptors there are, after so much was done."""
        self.memory.append(_memory())
        self.descriptors.append(child.descriptors())
        self.done.append(done)

    def judge(self, books: float, descriptors: int, slack: float = 0.0) -> None:
        """Raise if it grew by more kB for each than the test's own books do, or descriptors did.

        `slack` are the kB that it takes to get warm.
        """
        (early, late), (before, after) = _early_and_late(self.memory), _early_and_late(self.done)
        grown = (late - early - slack) / max(1.0, after - before)
        assert grown < books, f"memory grew by {grown:.1f} kB for each"
        early, late = _early_and_late(self.descriptors)
        assert late <= early + descriptors, f"{early:.0f} descriptors early, {late:.0f} late"

    def told(self) -> str:
        """Tell what was seen, in words."""
        seen = (("kB of memory", self.memory), ("descriptors", self.descriptors))
        each = ((name, *_early_and_late(values)) for name, values in seen)
        return ", ".join(
            f"{name}: {early:.0f} early, {late:.0f} late" for name, early, late in each
        )


@attrs.define
class Account:
    """What the callers know of each message, and what the server met each with.

    Known are "sent", "maybe", "not", or the refusal's status.
    """

    known: dict[str, str] = attrs.field(factory=dict)
    asked: list[tuple[str, Fault]] = attrs.field(factory=list)
    flat: Flat = attrs.field(factory=Flat)

    def note(self, message: str, error: ApiException | None) -> None:
        """Note what came of a send."""
        if error is None:
            self.known[message] = "sent"
        elif error.status is not None and not hasattr(error, "maybe_sent"):
            self.known[message] = str(error.status)
        else:
            self.known[message] = "maybe" if getattr(error, "maybe_sent", True) else "not"


def run(seconds: float, seed: int = 0) -> Account:
    """Send from threads and tasks until the time is over."""
    chance = random.Random(seed)  # the same faults in each run
    numbers = itertools.count()
    account = Account()
    ends_at = time.monotonic() + seconds

    def fault(_target: str, body: bytes) -> Fault:
        chosen = OK if chance.random() < 0.4 else chance.choice(_FAULTS)
        with suppress(ValueError):  # its time was over between the head and the body
            account.asked.append((json.loads(body)["contactId"], chosen))
        return chosen

    def messages() -> Iterator[str]:
        while time.monotonic() < ends_at:
            yield f"m{next(numbers)}"

    with FaultServer(choose=fault) as server:
        server.extend(seconds)
        with _client(server) as client, ThreadPoolExecutor(_WORKERS + 2) as threads:
            work = [threads.submit(_send, client, account, messages()) for _ in range(_WORKERS)]
            work.append(threads.submit(asyncio.run, _asend_all(client, account, messages)))
            work.append(threads.submit(_watch, account, server.ledger, ends_at))
            for each in work:
                each.result()
        time.sleep(0.1)  # the last requests are being booked
    return account


def _client(server: FaultServer) -> Sentdm:
    return Sentdm(api_key="soak", base_url=server.url, timeout=1.0, attempt_timeout=0.15)


def _fields(message: str) -> dict[str, Any]:
    return {"customer_id": "c", "template_id": "t", "contact_id": message}


def _send(client: Sentdm, account: Account, messages: Iterator[str]) -> None:
    for message in messages:
        try:
            client.messages.send_message_to_contact(**_fields(message))
        except ApiException as error:
            account.note(message, error)
        else:
            account.note(message, None)


async def _asend_all(client: Sentdm, account: Account, messages: Any) -> None:
    async def worker() -> None:
        for message in messages():
            try:
                await client.messages.asend_message_to_contact(**_fields(message))
            except ApiException as error:
                account.note(message, error)
            else:
                account.note(message, None)

    await asyncio.gather(*(worker() for _ in range(_WORKERS)))


def _watch(account: Account, ledger: Ledger, ends_at: float) -> None:
    pause = threading.Event()
    while time.monotonic() < ends_at:
        ledger.requests.clear()  # the account has what matters of them, and grows less
        ledger.plain.clear()
        account.flat.measure(len(account.known))
        pause.wait(0.25)


def judge(account: Account) -> Counter[str]:
    """Compare what the callers know with what was asked; raise where they differ."""
    accepted: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for message, fault in account.asked:
        asked[message] += fault != _REFUSED
        accepted[message] += fault.accepts
    for message, known in account.known.items():
        assert asked[message] <= 1, f"{message} was sent {asked[message]} times"
        if accepted[message]:
            assert known in {"sent", "maybe", "500", "503"}, f"{message} was sent, known as {known}"
        if known == "sent":
            assert accepted[message] == 1, f"{message} is known as sent, and was not"
        if known == "not":
            assert not asked[message], f"{message} is known as never sent, and was asked"
    assert set(asked) <= set(account.known), "a message was sent that nobody knows of"
    assert account.known, "nothing was sent"
    # What the books of this test take for a message is known; a leak would come on top of it.
    account.flat.judge(_BOOKS, _WORKERS)
    return Counter(account.known.values())


def _early_and_late(seen: list[int]) -> tuple[float, float]:
    """Tell the usual value in the second quarter of the run, when all is warm, and in the last."""
    quarter = len(seen) // 4
    return median(seen[quarter : 2 * quarter]), median(seen[-quarter:])


def _memory() -> int:
    """Tell how many kB are in memory now; where the system does not say, at most so far."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return pages * resource.getpagesize() // 1024


def main() -> int:
    """Run it, print the account."""
    parser = argparse.ArgumentParser(prog="python -m tests.fault.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    account = run(options.seconds, options.seed)
    kinds = judge(account)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    print(f"{len(account.known)} messages, {len(account.asked)} requests: {told}")
    print(account.flat.told())
    print("each message at most once, none lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
