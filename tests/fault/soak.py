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

_WORKERS: Final = 16
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
class Account:
    """What the callers know of each message: "sent", "maybe", "not", or the refusal's status."""

    known: dict[str, str] = attrs.field(factory=dict)
    memory: list[int] = attrs.field(factory=list)
    descriptors: list[int] = attrs.field(factory=list)

    def note(self, message: str, error: ApiException | None) -> None:
        """Note what came of a send."""
        if error is None:
            self.known[message] = "sent"
        elif error.status is not None and not hasattr(error, "maybe_sent"):
            self.known[message] = str(error.status)
        else:
            self.known[message] = "maybe" if getattr(error, "maybe_sent", True) else "not"

    def measure(self) -> None:
        """Note how much memory and how many descriptors the process has now."""
        self.memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        self.descriptors.append(child.descriptors())


def run(seconds: float, seed: int = 0) -> tuple[Account, FaultServer]:
    """Send from threads and tasks until the time is over."""
    chance = random.Random(seed)  # noqa: S311 - the same faults in each run
    numbers = itertools.count()
    account = Account()
    ends_at = time.monotonic() + seconds

    def fault(_target: str, _body: bytes) -> Fault:
        return OK if chance.random() < 0.4 else chance.choice(_FAULTS)

    def messages() -> Iterator[str]:
        while time.monotonic() < ends_at:
            yield f"m{next(numbers)}"

    with FaultServer(choose=fault) as server:
        server.extend(seconds)
        with _client(server) as client, ThreadPoolExecutor(_WORKERS + 2) as threads:
            work = [threads.submit(_send, client, account, messages()) for _ in range(_WORKERS)]
            work.append(threads.submit(asyncio.run, _asend_all(client, account, messages)))
            work.append(threads.submit(_watch, account, ends_at))
            for each in work:
                each.result()
        time.sleep(0.1)  # the last requests are being booked
    return account, server


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


def _watch(account: Account, ends_at: float) -> None:
    pause = threading.Event()
    while time.monotonic() < ends_at:
        account.measure()
        pause.wait(0.25)


def judge(account: Account, server: FaultServer) -> Counter[str]:
    """Compare what the callers know with the ledger; raise an AssertionError where they differ."""
    accepted: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for request in server.ledger.requests:
        if not request.is_whole:  # its time was over between the head and the body
            continue
        message = json.loads(request.body)["contactId"]
        asked[message] += request.fault != _REFUSED
        accepted[message] += request.fault.accepts
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
    _judge_flat(account)
    return Counter(account.known.values())


def _judge_flat(account: Account) -> None:
    half = len(account.memory) // 2
    # The ledger itself grows; a leak of connections or bodies would grow much faster.
    grown = account.memory[-1] - account.memory[half]
    assert grown < 64 * 1024, f"memory grew by {grown} kB"
    most = max(account.descriptors)
    assert most < 400, f"{most} descriptors"


def main() -> int:
    """Run it, print the account."""
    parser = argparse.ArgumentParser(prog="python -m tests.fault.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    account, server = run(options.seconds, options.seed)
    kinds = judge(account, server)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    print(f"{len(account.known)} messages, {len(server.ledger.requests)} requests: {told}")
    print(f"descriptors: at most {max(account.descriptors)}; each message at most once, none lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
