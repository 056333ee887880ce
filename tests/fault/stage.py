"""Owns the playing of a row: server, client and call, sync or async, and what was seen.

Both ways come from the same row. Pauses between attempts are noted and not slept, unless the row
says so; the client's own clock runs on.
"""

from __future__ import annotations

import asyncio
import inspect
import os
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any
from unittest import mock

import attrs
from sentdm import Sentdm

from tests.fault import canary, certificates
from tests.fault.full import full
from tests.fault.proxy import ProxyServer
from tests.fault.row import FULL, REFUSED, UNKNOWN, Ask, Many, Outcome, Place, Run
from tests.fault.server import FaultServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.fault.row import Mode, Row, Step

_QUIET = (
    *("SENTDM_API_KEY", "SENTDM_ACCESS_TOKEN", "SENTDM_BASE_URL"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUEST_METHOD"),
)
_OWN_WAYS = {"transport", "async_transport"}


class Stage:
    """A row's server and client, and the way to call."""

    def __init__(
        self, row: Row, mode: Mode, server: FaultServer, url: str, *, is_fast: bool
    ) -> None:
        """Set up nothing yet: the client is made by `client`."""
        self.is_fast = is_fast and not _OWN_WAYS & row.options.keys()
        self.mode = mode
        self.server = server
        self.pauses: list[float] = []
        self._row = row
        self._url = url

    def client(self) -> Sentdm:
        """Make a client with the row's options."""
        options: dict[str, Any] = {
            "api_key": canary.KEY,
            "access_token": canary.TOKEN,
            "base_url": self._url,
            "timeout": 8.0,
            "fast": self.is_fast,
        }
        options.update(self._row.options)
        client = Sentdm(**options)
        self._quicken(client)
        return client

    def run(self, client: Sentdm, *asks: Ask) -> list[Outcome]:
        """Make calls one after another; async, in one loop of their own."""
        if self.mode == "sync":
            return [attempt(client, ask) for ask in asks]

        async def main() -> list[Outcome]:
            return [await aattempt(client, ask) for ask in asks]

        return asyncio.run(main())

    def play(self) -> list[Outcome]:
        """Make the row's calls."""
        play = self._row.call
        if callable(play):
            return play(self)
        return self.perform(*(play if isinstance(play, tuple) else (play,)))

    def perform(self, *steps: Step) -> list[Outcome]:
        """Make calls with a client of their own, one step after another."""
        try:
            client = self.client()
        except Exception as error:  # noqa: BLE001 - whatever it is, the row judges it
            return [Outcome(error=error)]
        if self.mode == "sync":
            with client:
                return [outcome for step in steps for outcome in _steps(client, step)]

        async def main() -> list[Outcome]:
            async with client:
                return [outcome for step in steps for outcome in await _asteps(client, step)]

        return asyncio.run(main())

    def _quicken(self, client: Sentdm) -> None:
        async def anote(seconds: float) -> None:
            self.pauses.append(seconds)
            await asyncio.sleep(0)

        context = client._core._context
        if self._row.paused:
            world = context.world._replace(random=lambda: 1.0)
        else:
            sleeps: dict[str, Any] = {"sleep": self.pauses.append, "asleep": anote}
            world = context.world._replace(random=lambda: 0.5, **sleeps)
        client._core._context = context._replace(world=world)


def attempt(client: Sentdm, ask: Ask) -> Outcome:
    """Make one call, blocking, and keep what comes of it."""
    started = time.monotonic()
    try:
        value = _method(client, ask, "")(*ask.positional, **ask.arguments)
    except Exception as error:  # noqa: BLE001 - whatever it is, the row judges it
        return Outcome(None, error, time.monotonic() - started, at_call=True, ask=ask)
    return Outcome(value, seconds=time.monotonic() - started, ask=ask)


async def aattempt(client: Sentdm, ask: Ask) -> Outcome:
    """Make one call in the running loop, and keep what comes of it."""
    started = time.monotonic()
    awaitable = None
    try:
        awaitable = _method(client, ask, "a")(*ask.positional, **ask.arguments)
        value = await awaitable
    except Exception as error:  # noqa: BLE001 - whatever it is, the row judges it
        at_call = not inspect.iscoroutine(awaitable)
        return Outcome(None, error, time.monotonic() - started, at_call=at_call, ask=ask)
    return Outcome(value, seconds=time.monotonic() - started, ask=ask)


def _method(client: Sentdm, ask: Ask, prefix: str) -> Any:
    if ask.options is not None:
        client = client.with_options(**ask.options)
    name, _, method = ask.method.partition(".")
    resource = getattr(client, name)
    return getattr(resource.raw if ask.raw else resource, prefix + method)


def _steps(client: Sentdm, step: Step) -> list[Outcome]:
    if isinstance(step, Ask):
        return [attempt(client, step)]
    if isinstance(step, Many):
        with ThreadPoolExecutor(step.workers) as threads:
            return list(threads.map(lambda ask: attempt(client, ask), _asks(step)))
    if callable(step):
        step()
    else:
        time.sleep(step)
    return []


async def _asteps(client: Sentdm, step: Step) -> list[Outcome]:
    if isinstance(step, Ask):
        return [await aattempt(client, step)]
    if isinstance(step, Many):
        asks = iter(_asks(step))

        async def worker() -> list[Outcome]:
            return [await aattempt(client, ask) for ask in asks]

        found = await asyncio.gather(*(worker() for _ in range(step.workers)))
        return [outcome for outcomes in found for outcome in outcomes]
    if callable(step):
        step()
    else:
        await asyncio.sleep(step)
    return []


def _asks(many: Many) -> list[Ask]:
    return [many.ask.but(id=f"n{number}") for number in range(many.workers * many.times)]


def play(row: Row, mode: Mode, *, is_fast: bool = False) -> Run:
    """Play a row one way, and return what was seen."""
    with ExitStack() as stack:
        faults = row.faults if isinstance(row.faults, tuple) else (row.faults,)
        context = certificates.context(row.tls) if row.tls else None
        scripts = [fault for fault in faults if not isinstance(fault, Place)]
        server = stack.enter_context(FaultServer(*scripts, tls=context))
        url = stack.enter_context(_place(faults[0], server))
        proxied: list[bytes] = []
        places = {"url": server.url, "host": f"127.0.0.1:{server.port}"}
        if row.proxy is not None:
            proxy = stack.enter_context(ProxyServer(server.port, row.proxy.encode()))
            proxied = proxy.heads
            places["proxy"] = proxy.url
            if not row.env:
                row = attrs.evolve(row, options={**row.options, "proxy": proxy.url})
        env = {name: value.format(**places) for name, value in row.env.items()}
        stack.enter_context(_environment(env))
        records = stack.enter_context(canary.Records(quiet=row.quiet))
        stage = Stage(row, mode, server, url, is_fast=is_fast)
        outcomes = stage.play()
    run = Run(outcomes, server.ledger, stage.pauses, records.lines, proxied)
    canary.judge_texts(records.texts, "a log record")
    return run


def _numbers_only(look_up: Callable[..., Any]) -> Callable[..., Any]:
    def looked_up(host: Any, *rest: Any, **more: Any) -> Any:
        if host != "127.0.0.1":
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return look_up(host, *rest, **more)

    return looked_up


@contextmanager
def _environment(env: dict[str, str]) -> Iterator[None]:
    with mock.patch.dict(os.environ):
        for name in (*_QUIET, *(name.lower() for name in _QUIET)):
            os.environ.pop(name, None)
        os.environ.update(env)
        yield


@contextmanager
def _place(fault: object, server: FaultServer) -> Iterator[str]:
    if fault is UNKNOWN:
        with mock.patch("socket.getaddrinfo", _numbers_only(socket.getaddrinfo)):
            yield "https://api.sent.example"
    elif fault is REFUSED:
        with socket.socket() as bound:  # bound, so that nobody else takes the port
            bound.bind(("127.0.0.1", 0))
            yield f"http://127.0.0.1:{bound.getsockname()[1]}"
    elif fault is FULL:
        with full() as (host, port):
            yield f"http://{host}:{port}"
    else:
        yield server.url
