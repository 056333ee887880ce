"""Owns the plays about how many connections there are, and how long one rests."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Final
from unittest import mock

import attrs

from tests.fault.row import GET, Many
from tests.fault.script import Pause, raw, right
from tests.fault.server import FaultServer

if TYPE_CHECKING:
    from tests.fault.row import Ask, Outcome
    from tests.fault.stage import Stage

_SLOW: Final = raw(Pause(0.2), right("GET", "/customers/n"))
_REST: Final = 0.3


def at(server: FaultServer, ask: Ask = GET) -> Ask:
    """Ask another server, over a copy of the client."""
    return attrs.evolve(ask, options={"base_url": server.url})


def many_origins(stage: Stage) -> list[Outcome]:
    """Make 60 calls at once to each of three origins, and one to a fourth; 100 stay open in all."""

    def look() -> None:
        opened = sum(server.count_open() for server in servers)
        assert 60 <= opened <= 99, f"{opened} connections are open"
        kept, made = servers[-1].count_open(), servers[-1].ledger.connections
        assert kept == made, "the longest idle were not the first to go"

    with ExitStack() as stack:
        servers = [stack.enter_context(FaultServer(_SLOW)) for _ in range(3)]
        crowds = [Many(at(server), 60) for server in servers]
        return stage.perform(*crowds, GET, 0.5, look)


def forgotten(stage: Stage) -> list[Outcome]:
    """Call one origin, rest for longer than connections may, and call another one."""

    def look() -> None:
        assert other.count_open() == 0, "the connection to the other origin is still open"

    rest = mock.patch("sentdm._runtime.connections._LONGEST_REST", _REST)
    with rest, FaultServer() as other:
        return stage.perform(at(other), _REST + 0.1, GET, 0.2, look)
