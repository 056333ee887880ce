"""Owns names with several addresses: the last is the server's, those before it lead nowhere."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any
from unittest import mock

from tests.fault.full import full
from tests.fault.row import GET

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fault.row import Outcome
    from tests.fault.stage import Stage


def after_dead(stage: Stage) -> list[Outcome]:
    """Call a name whose first two addresses let nobody in and say nothing."""
    with full() as dead:
        return _called(stage, dead, dead)


def after_refusing(stage: Stage) -> list[Outcome]:
    """Call a name whose first address refuses, and whose second can't be reached at all."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return _called(stage, bound.getsockname(), ("255.255.255.255", 9))


def _called(stage: Stage, *first: Any) -> list[Outcome]:
    look_up = socket.getaddrinfo
    with mock.patch("socket.getaddrinfo", _with(look_up, first)):
        return stage.perform(GET)


def _with(look_up: Callable[..., Any], first: tuple[Any, ...]) -> Callable[..., Any]:
    def looked_up(*arguments: Any, **more: Any) -> Any:
        found = look_up(*arguments, **more)
        return [*((*found[0][:4], address) for address in first), *found]

    return looked_up
