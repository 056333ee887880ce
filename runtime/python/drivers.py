"""The two ways to run the steps of a call: blocking, and in asyncio.

Owns the exchange of one request: reading the whole answer within its deadline and its cap, and
turning what any transport raises into our errors. Must not know a rule of retrying.
"""

from __future__ import annotations

from http import HTTPStatus
from socket import timeout as socket_timeout
from typing import TYPE_CHECKING, TypeVar, cast

from .answers import Body
from .errors import ApiException, ConnectError, Timeout, TransportError, detached
from .flow import Outcome, Received, Steps
from .headers import Headers
from .transport import Request

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .transport import AsyncResponse, AsyncTransport, Response, Transport

T = TypeVar("T")


def drive(
    steps: Steps[T],
    transport: Transport,
    *,
    limit: int,
    now: Callable[[], float],
    sleep: Callable[[float], None],
) -> T:
    """Run the steps to their end, blocking."""
    outcome: Outcome | None = None
    while True:
        try:
            step = steps.send(outcome)
        except StopIteration as stop:
            return cast("T", stop.value)
        outcome = None
        if isinstance(step, Request):
            outcome = _exchange(_Exchange(step, limit, now), transport)
        else:
            sleep(step)


async def adrive(
    steps: Steps[T],
    transport: AsyncTransport,
    *,
    limit: int,
    now: Callable[[], float],
    sleep: Callable[[float], Awaitable[None]],
) -> T:
    """Run the steps to their end in the running loop."""
    outcome: Outcome | None = None
    while True:
        try:
            step = steps.send(outcome)
        except StopIteration as stop:
            return cast("T", stop.value)
        outcome = None
        if isinstance(step, Request):
            outcome = await _aexchange(_Exchange(step, limit, now), transport)
        else:
            await sleep(step)


def _exchange(exchange: _Exchange, transport: Transport) -> Outcome:
    try:
        response = transport.send(exchange.request)
        try:
            exchange.begin(response)
            for chunk in response.chunks:
                exchange.feed(chunk)
            exchange.end()
        finally:
            response.close()
    except Exception as error:  # noqa: BLE001 - a transport may be anyone's
        exchange.fail(error)
    return exchange.outcome()


async def _aexchange(exchange: _Exchange, transport: AsyncTransport) -> Outcome:
    from anyio import move_on_after  # loads asyncio, which sync programs can spare

    # One scope around all of it bounds any transport, however the server drips its bytes.
    with move_on_after(exchange.left()) as scope:
        try:
            response = await transport.send(exchange.request)
            try:
                exchange.begin(response)
                async for chunk in response.chunks:
                    exchange.feed(chunk)
                exchange.end()
            finally:
                await response.close()
        except Exception as error:  # noqa: BLE001 - a transport may be anyone's
            exchange.fail(error)
    if scope.cancelled_caught:
        exchange.fail(None)
    return exchange.outcome()


class _Exchange:
    """One request and what has come back for it so far."""

    __slots__ = ("_body", "_ended_at", "_failure", "_head", "_now", "_started_at", "request")

    def __init__(self, request: Request, limit: int, now: Callable[[], float]) -> None:
        self.request = request
        self._now = now
        self._body = Body(limit)
        self._head: Response | AsyncResponse | None = None
        self._failure: ApiException | None = None
        self._started_at = now()
        self._ended_at: float | None = None

    def left(self) -> float:
        """Return the seconds until the deadline."""
        return self.request.deadline - self._now()

    def begin(self, response: Response | AsyncResponse) -> None:
        """Take the head of the answer."""
        self._head = response

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes of its body; raise when they are too many or too late."""
        self._body.feed(chunk)
        if self._now() > self.request.deadline:
            raise _lost(self.request, None, is_late=True)

    def end(self) -> None:
        """Note that the body is whole: what fails from here on is not the call's."""
        self._ended_at = self._now()

    def fail(self, error: Exception | None) -> None:
        """Note what ended the exchange early; None means that its time was over."""
        if self._ended_at is not None:
            return
        self._ended_at = self._now()
        if isinstance(error, ApiException):
            detached(error)
            self._failure = error
        else:
            is_late = error is None or _is_timeout(error) or self.left() <= 0
            self._failure = _lost(self.request, error, is_late=is_late)

    def outcome(self) -> Outcome:
        """Return the answer, or the error if not even its head came."""
        head, ended_at = self._head, self._ended_at
        if head is None or ended_at is None:
            return self._failure or _lost(self.request, None, is_late=False)
        headers = Headers(head.headers)
        content = b""
        if self._failure is None:
            try:
                content = self._body.content(headers.get("content-encoding", ""))
            except ApiException as error:
                self._failure = error
        began_at = self.request.written_at or self._started_at
        reason = head.reason or _standard_reason(head.status)
        seconds = ended_at - began_at
        return Received(head.status, reason, headers, content, self._failure, seconds)


def _lost(request: Request, cause: Exception | None, *, is_late: bool) -> TransportError:
    # Three kinds by two facts: whether a byte may have left, and whether the time was over.
    server = request.origin.authority
    error: TransportError
    if not request.maybe_sent:
        why = "time is over" if is_late or cause is None else str(cause) or type(cause).__name__
        error = ConnectError(f"no connection to {server}: {why}; nothing was sent")
    elif is_late:
        error = Timeout(f"no whole answer from {server} in time", maybe_sent=True)
    else:
        why = type(cause).__name__
        error = TransportError(f"the answer of {server} broke off ({why})", maybe_sent=True)
    error.__cause__ = cause and detached(cause)
    return error


def _is_timeout(error: Exception) -> bool:
    # By name too: each library has a class of its own (ReadTimeout, say), without a common base.
    return isinstance(error, socket_timeout) or "Timeout" in type(error).__name__


def _standard_reason(status: int) -> str:
    # RFC 9112 §4: the server may leave the phrase out.
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
