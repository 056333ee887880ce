"""Waits in asyncio that end by a deadline.

Owns the one timer that serves all waits of an engine: setting one for each would be a good part of
what a call costs. Nothing is cancelled: a cancellation always comes from outside, and passes.
Deadlines are on the scale of `time.monotonic()`. Must not know what is waited for.
"""

from __future__ import annotations

import socket
import time
from asyncio import get_running_loop
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from asyncio import Future

T = TypeVar("T")

_NEVER = float("inf")


class Waits:
    """The waits of one event loop. It holds no loop, which so can end before it."""

    __slots__ = ("_deadlines", "_next")

    def __init__(self) -> None:
        self._deadlines: dict[Future[Any], float] = {}
        self._next = _NEVER  # when the timer rings that counts

    async def until(self, deadline: float, waiter: Future[T]) -> T:
        """Wait for the result; raise a timeout when the time is over."""
        self._deadlines[waiter] = deadline
        if deadline < self._next:
            self._ring_at(deadline)
        try:
            return await waiter
        finally:
            del self._deadlines[waiter]

    def _ring_at(self, moment: float) -> None:
        self._next = moment
        get_running_loop().call_later(moment - time.monotonic(), self._ring, moment)

    def _ring(self, moment: float) -> None:
        if moment != self._next:
            return  # another was set, for earlier
        self._next = _NEVER
        for waiter, deadline in self._deadlines.items():
            if deadline <= moment and not waiter.done():
                waiter.set_exception(socket.timeout("the time is over"))
        left = [deadline for deadline in self._deadlines.values() if deadline > moment]
        if left:
            self._ring_at(min(left))
