"""Owns the plays that are more than a row of calls: cancelling, forks, workers, other processes."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import warnings
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Any
from unittest import mock

from tests.fault import child
from tests.fault.row import GET, LIST, SEND, Outcome
from tests.fault.script import CLOSE, HANG, OK, raw, reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fault.stage import Stage


class Stopped(BaseException):
    """What a signal raises in a blocking call, as Ctrl-C does."""


def stopped(stage: Stage) -> list[Outcome]:
    """Stop a send in flight, by cancellation or by a signal; then send another one."""
    client = stage.client()
    stage.server.replace(raw(HANG), OK)
    if stage.mode == "sync":
        _interrupt(
            lambda: client.messages.send_message_to_contact(**SEND.arguments), stage.server.first
        )
        assert len(stage.server.ledger.requests) == 1
        outcomes = stage.run(client, SEND)
        client.close()
        return outcomes

    async def main() -> list[Outcome]:
        send = client.messages.asend_message_to_contact
        task = asyncio.ensure_future(send(**SEND.arguments))
        await asyncio.to_thread(stage.server.first.wait, 5)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            assert len(stage.server.ledger.requests) == 1
            return [Outcome(await send(**SEND.arguments))]
        finally:
            await client.aclose()
        return []

    return asyncio.run(main())


def _interrupt(call: Callable[[], object], begun: threading.Event) -> None:
    def stop(*_: object) -> None:
        raise Stopped

    def send() -> None:
        begun.wait(5)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGALRM)

    before = signal.signal(signal.SIGALRM, stop)
    sender = threading.Thread(target=send)
    sender.start()
    try:
        call()
    except Stopped:
        return
    finally:
        sender.join()
        signal.signal(signal.SIGALRM, before)
    raise AssertionError("nothing stopped the call")


def connecting_within(seconds: float) -> Callable[[Stage], list[Outcome]]:
    """Send, where connecting may take so long; an attempt has 10 s."""

    def run(stage: Stage) -> list[Outcome]:
        with mock.patch("sentdm._runtime.flow._CONNECT_TIMEOUT", seconds):
            return stage.perform(SEND)

    return run


def three_loops(stage: Stage) -> list[Outcome]:
    """Use one client in three loops, one after another; blocking, in three threads."""
    client = stage.client()
    outcomes: list[Outcome] = []

    def collect() -> None:
        outcomes.extend(stage.run(client, GET))

    for _ in range(3):
        if stage.mode == "async":
            collect()
        else:
            work = threading.Thread(target=collect)
            work.start()
            work.join()
    client.close()
    gc.collect()
    return outcomes


def forked(stage: Stage) -> list[Outcome]:
    """Call, fork, call in the child, call again in the parent."""
    client = stage.client()
    first = stage.run(client, GET)
    with warnings.catch_warnings():
        # Python 3.12 warns of any fork while there are threads, and the server is one.
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if process == 0:
        code = 1
        try:
            code = 0 if stage.run(client, GET)[0].error is None else 2
        finally:
            os._exit(code)
    assert os.waitpid(process, 0)[1] == 0, "the child's call failed"
    outcomes = [*first, *stage.run(client, GET)]
    client.close()
    return outcomes


def in_worker(stage: Stage) -> list[Outcome]:
    """Send a client, warm, to a process that was started afresh, and call there."""
    with stage.client() as client:
        stage.run(client, LIST)
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=context) as workers:
            return [Outcome(workers.submit(child.in_worker, _bare(client), stage.mode).result())]


def _bare(client: Any) -> Any:
    # The stage's own clock is not part of what travels.
    return client


def held_errors(stage: Stage) -> list[Outcome]:
    """Hold 50 errors of three kinds; no connection may stay open for one."""
    client = stage.client()
    before = child.descriptors()
    kinds = (reply(404), raw(CLOSE), reply(200, b"{"))
    stage.server.replace(*(kinds[number % 3] for number in range(50)), OK)
    outcomes = stage.run(client, *[SEND] * 50)
    assert all(outcome.error is not None for outcome in outcomes)
    # The server's end of a connection is in this process, too.
    assert child.descriptors() <= before + 6, "descriptors stay open"
    outcomes += stage.run(client, SEND)
    client.close()
    return outcomes


def program(function: Callable[[str, str], None]) -> Callable[[Stage], list[Outcome]]:
    """Run this one as a program where every warning is an error; it must say nothing."""

    def run(stage: Stage) -> list[Outcome]:
        command = [sys.executable, "-X", "dev", "-W", "error", "-m", "tests.fault.child"]
        paths = os.pathsep.join(path for path in sys.path if path)
        environ = {**os.environ, "PYTHONASYNCIODEBUG": "1", "PYTHONPATH": paths}
        environ[child.FAST] = "yes" * stage.is_fast
        ended = subprocess.run(
            [*command, function.__name__, stage.mode, stage.server.url],
            env=environ,
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
        )
        noise = ended.stdout + ended.stderr
        assert (ended.returncode, noise) == (0, ""), noise
        return [Outcome(noise)]

    return run
