"""One call, from its arguments to its value or error, as plain steps.

Owns the rules: what is sent, when it is sent again, how long it may take, what an answer means.
Must not do I/O, sleep or read a clock of its own: it yields a `Request` to be exchanged (and gets
a `Received` or an error for it) or a number of seconds to sleep; `drivers` runs it, sync or async.
`tokens` runs it within steps of its own, which `Ask` for what a callable gives.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Generator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, Union

from . import retry
from .errors import ApiException, DecodeError
from .options import positive
from .transport import Request, with_one_cookie

if TYPE_CHECKING:
    from .drivers import Exchange
    from .headers import Headers
    from .operation import Call, Operation
    from .settings import Settings
    from .tokens import Ask
    from .uploads import Upload

T = TypeVar("T")

_CONNECT_TIMEOUT = 5.0


def _chance() -> float:
    # Here, since random takes longer to import than the rest of this module, and few calls retry.
    from random import random

    return random()  # noqa: S311 - it spreads retries, and guards nothing


async def _asleep(seconds: float) -> None:
    from asyncio import sleep  # sync programs can spare it

    await sleep(seconds)


class World(NamedTuple):
    """What a call takes from outside: two clocks in seconds, chance from 0 to 1, and rest."""

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = _chance
    sleep: Callable[[float], None] = time.sleep
    asleep: Callable[[float], Awaitable[None]] = _asleep


class Context(NamedTuple):
    """What the calls of a client share."""

    settings: Settings
    budget: retry.Budget
    world: World = World()


class Received(NamedTuple):
    """What one exchange brought; `failure` says why `content` is not the whole body."""

    status: int
    reason: str
    headers: Headers
    content: bytes
    failure: ApiException | None
    round_trip_time: float
    # What the content is still to come by, where the caller reads it.
    exchange: Exchange | None = None

    def __repr__(self) -> str:
        # Without the content, which may hold credentials: tools print the locals of a traceback.
        return f"<Received {self.status}>"


Outcome = Union[Received, ApiException]
Finish = Callable[["Operation[Any]", Received, int], T]
Steps = Generator[Union[Request, float, "Ask"], Any, T]


def steps(
    operation: Operation[Any],
    call: Call,
    timeout: float | None,
    context: Context,
    finish: Finish[T],
    *,
    earlier: int = 0,
) -> Steps[T]:
    """Make one call; return what `finish` makes of the answer, or raise an ApiException.

    `earlier` is how many attempts this call has made already.
    """
    settings, world = context.settings, context.world
    total = settings.timeout if timeout is None else positive("timeout", timeout)
    draft = _draft(operation, call, settings)
    give_up_at = world.monotonic() + total
    attempt = earlier
    while True:
        attempt += 1
        started = world.monotonic()
        request = draft(min(give_up_at, started + settings.attempt_timeout))
        outcome = _judged(operation, (yield request), world)
        now = world.monotonic()
        _log(operation, settings, outcome, now - started, attempt)
        if isinstance(outcome, Received):
            context.budget.give_back(attempt)
            try:
                return finish(operation, outcome, attempt)
            except (DecodeError, RecursionError) as error:
                from .failures import unreadable

                outcome = unreadable(operation, error, outcome)
        outcome.attempts = attempt
        pause = _pause(operation, outcome, context, give_up_at - now)
        if pause is None or is_spent(request.body) or not context.budget.take():
            limit = (
                f"attempt_timeout is {settings.attempt_timeout:.3g} s"
                if request.deadline < give_up_at
                else f"timeout is {total:.3g} s"
            )
            from .failures import told

            outcome.args = (told(operation, outcome, limit),)
            try:
                raise outcome
            finally:
                del outcome  # else this frame and the error's traceback would hold each other
        yield pause


def _draft(operation: Operation[Any], call: Call, settings: Settings) -> Callable[[float], Request]:
    """Return what makes the request of each attempt, given its deadline."""
    body = call.content()
    origin, prefix = settings.place(operation)
    target = prefix + call.target(operation)
    own = call.header_pairs() if call.headers else ()
    # The last that can fail is done: tools that print a failed frame's variables find no secret.
    carried, query = settings.carried(operation)
    if query:
        target += f"{'&' if '?' in target else '?'}{query}"
    headers = [("Host", origin.authority), *carried, ("Accept", operation.accept), *own]
    if own:
        headers = with_one_cookie(headers)
    if body is not None:
        headers += (("Content-Type", call.kind), _length(body))
    elif operation.method in ("POST", "PUT", "PATCH"):
        headers.append(("Content-Length", "0"))  # RFC 9110 §8.6

    def request(deadline: float) -> Request:
        return Request(
            operation.method,
            origin,
            target,
            headers=headers,
            body=body,
            deadline=deadline,
            connect_timeout=_CONNECT_TIMEOUT,
        )

    return request


def _length(body: bytes | Upload) -> tuple[str, str]:
    size = len(body) if isinstance(body, bytes) else body.size
    # RFC 9112 §6.1: what nobody knows the length of goes out in chunks.
    return ("Transfer-Encoding", "chunked") if size is None else ("Content-Length", str(size))


def _judged(operation: Operation[Any], outcome: Outcome, world: World) -> Outcome:
    """Return a success as it is, and for anything else the error that it means."""
    if isinstance(outcome, ApiException):
        return outcome
    if outcome.status // 100 == 2 and outcome.failure is None:  # RFC 9110 §15: 2xx is success
        return outcome
    from .failures import meant  # most calls can spare it

    return meant(operation, outcome, world.wall())


def _pause(
    operation: Operation[Any], error: ApiException, context: Context, left: float
) -> float | None:
    """Return the seconds to wait before the next attempt, or None if there is to be none."""
    is_spent = error.attempts > context.settings.max_retries
    if is_spent or not retry.is_repeatable(error, is_safe=operation.retry == "safe"):
        return None
    pause = retry.delay(error.attempts, error.retry_after, context.world.random)
    # A sleep never outlives the call: what could only end in Timeout is raised now, as it is.
    return None if pause >= left or pause > retry.MAX_PAUSE else pause


def is_spent(body: bytes | Upload | None) -> bool:
    """Tell whether the body was read from a stream that can't be read again."""
    return body is not None and not isinstance(body, bytes) and body.is_spent


def _log(
    operation: Operation[Any], settings: Settings, outcome: Outcome, seconds: float, attempt: int
) -> None:
    import logging  # with the first call: a program that makes none spares the time

    logger = logging.getLogger(settings.service.package)
    if not logger.handlers:  # or Python prints the library's warnings where nobody asked
        logger.addHandler(logging.NullHandler())
    if logger.isEnabledFor(logging.DEBUG):
        is_answer = isinstance(outcome, Received) or outcome.status is not None
        result = outcome.status if is_answer else type(outcome).__name__
        logger.debug("%s: %s in %.3f s, attempt %d", operation.id, result, seconds, attempt)
