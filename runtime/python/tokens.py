"""Tokens that a callable gives: asked for once, kept, and asked for anew after a 401.

Owns the callable, what it gave, and the second send of a call whose token was refused. No token is
in a text or in a variable of a frame that fails. Loaded only where a callable was given.
"""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Generator
from inspect import isawaitable, iscoroutinefunction
from threading import TIMEOUT_MAX, Lock
from typing import TYPE_CHECKING, Any, TypeVar, Union
from weakref import WeakKeyDictionary

from . import flow
from .errors import ApiException, ArgumentError, Timeout, Unauthorized, detached
from .options import positive, token

if TYPE_CHECKING:
    import asyncio

    from .operation import Call, Operation

T = TypeVar("T")

TokenSource = Callable[[], Union[str, Awaitable[str]]]
"""Gives a token; one that is awaitable serves asynchronous calls only."""


class Source:
    """A callable that gives a credential, and the last that it gave.

    `turn` counts what was given: who was refused a token asks for the next turn, and one of all
    who do so at the same time calls, while the others wait for it.
    """

    def __init__(self, argument: str, give: TokenSource) -> None:
        self.argument = argument
        self.turn = 0
        self.kept = ""
        self._give = give
        # By process, for a fork may copy a lock that is held; and by loop, as asyncio demands.
        self._locks: dict[int, Lock] = {}
        self._alocks: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = (
            WeakKeyDictionary()
        )

    def __call__(self) -> str | Awaitable[str]:
        """Return what the callable gives, as a source of another client's."""
        return self._give()

    def __reduce__(self) -> tuple[Any, ...]:
        return Source, (self.argument, self._give)

    def asked(self, turn: int, seconds: float) -> None:
        """Have a token of a later turn, blocking."""
        lock = self._locks.setdefault(os.getpid(), Lock())
        if not lock.acquire(timeout=min(seconds, TIMEOUT_MAX)):
            raise self.late()
        try:
            if self.turn == turn:
                self._keep(self._give())
        finally:
            lock.release()

    async def aasked(self, turn: int, seconds: float) -> None:
        """Have a token of a later turn, in asyncio."""
        import asyncio

        from anyio import move_on_after

        lock = self._alocks.setdefault(asyncio.get_running_loop(), asyncio.Lock())
        with move_on_after(seconds) as scope:
            async with lock:
                if self.turn == turn:
                    self._keep(await self._given())
        if scope.cancelled_caught:
            raise self.late()

    async def _given(self) -> Any:
        if iscoroutinefunction(self._give):
            return await self._give()
        from asyncio import to_thread  # what blocks would keep the loop from its other tasks

        given = await to_thread(self._called)
        return await given if isawaitable(given) else given

    def _called(self) -> Any:
        try:
            return self._give()
        except StopIteration as error:  # no future takes it: its task would wait for ever
            raise RuntimeError("the callable raised StopIteration") from error

    def _keep(self, given: Any) -> None:
        if isawaitable(given):
            getattr(given, "close", bool)()  # or Python warns that nobody awaited it
            message = f"{self.argument} is given by an async callable: make asynchronous calls"
            raise ArgumentError(message, argument=self.argument)
        if token(self.argument, given) != self.kept:
            self.kept = given
            self.turn += 1

    def late(self) -> Timeout:
        """Return the error of a token that did not come in time."""
        return Timeout(f"{self.argument}: its callable gave none in time", maybe_sent=False)


class Ask:
    """A step of a call: a token is wanted. Its outcome is None, or why there is none."""

    def __init__(self, source: Source, turn: int, seconds: float) -> None:
        self._source = source
        self._turn = turn
        self._seconds = seconds

    def now(self) -> ApiException | None:
        """Take the step, blocking."""
        try:
            self._source.asked(self._turn, self._seconds)
        except Exception as error:  # noqa: BLE001 - the callable is anyone's
            return self._failed(error)
        return None

    async def later(self) -> ApiException | None:
        """Take the step in asyncio."""
        try:
            await self._source.aasked(self._turn, self._seconds)
        except Exception as error:  # noqa: BLE001 - the callable is anyone's
            return self._failed(error)
        return None

    def _failed(self, cause: Exception) -> ApiException:
        detached(cause)  # from frames that may hold what tokens are got with
        argument = self._source.argument
        if isinstance(cause, (ArgumentError, Timeout)) and str(cause).startswith(argument):
            return cause
        # Without the text of the cause: it may hold a secret, and logs are full of messages.
        message = f"{argument}: the callable that gives it raised {type(cause).__name__}"
        error = ArgumentError(message, argument=argument)
        error.__cause__ = cause
        return error


def steps(
    operation: Operation[Any],
    call: Call,
    timeout: float | None,
    context: flow.Context,
    finish: flow.Finish[T],
) -> flow.Steps[T]:
    """Make one call with the tokens that it needs; once more with new ones after a 401.

    The 401 says that nothing was done (RFC 9110 §15.5.2), so any verb can be sent again.
    """
    settings, now = context.settings, context.world.monotonic
    give_up_at = now() + (settings.timeout if timeout is None else positive("timeout", timeout))
    sources = settings.sources_of(operation)

    def left() -> float:
        return give_up_at - now()

    def sent(earlier: int = 0) -> flow.Steps[T]:
        held = context._replace(settings=settings.holding_tokens())
        return flow.steps(operation, call, left(), held, finish, earlier=earlier)

    failure = yield from _asked({one: 0 for one in sources if not one.turn}, left)
    if failure is not None:
        try:
            raise failure
        finally:
            del failure  # else this frame and the error's traceback would hold each other
    turns = {one: one.turn for one in sources}
    try:
        return (yield from sent())
    except Unauthorized as error:
        if flow.is_spent(call.content()):
            raise
        failure = yield from _asked(turns, left)
        if failure is not None:
            raise error from failure
        if not any(one.turn > turn for one, turn in turns.items()):
            raise
        earlier = error.attempts
    return (yield from sent(earlier))


def _asked(
    turns: dict[Source, int], left: Callable[[], float]
) -> Generator[Ask, ApiException | None, ApiException | None]:
    """Have a later token of each source; return why one could not be had."""
    for source, turn in turns.items():
        failure = yield Ask(source, turn, max(0, left()))
        if failure is not None:
            return failure
        if left() <= 0:
            return source.late()
    return None
