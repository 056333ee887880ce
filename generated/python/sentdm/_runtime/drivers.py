# Copied from runtime/python/drivers.py, where changes belong.
"""The two ways to run the steps of a call: blocking, and in asyncio.

Owns the exchange of one request: reading the whole answer within its deadline and its cap, and
turning what any transport raises into our errors. Must not know a rule of retrying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from .answers import Body, essence
from .errors import ApiException, ConnectError, Timeout, TransportError, detached
from .flow import Outcome, Received
from .headers import Headers
from .transport import Request

if TYPE_CHECKING:
    from .flow import Context, Steps
    from .transport import AsyncResponse, AsyncTransport, Response, Transport

T = TypeVar("T")

_EVENTS = "text/event-stream"


def drive(
    steps: Steps[T], transport: Transport, context: Context, *, is_streamed: bool = False
) -> T:
    """Run the steps to their end, blocking; the answer that is streamed is left open."""
    outcome: Outcome | None = None
    while True:
        try:
            step = steps.send(outcome)
        except StopIteration as stop:
            return cast("T", stop.value)
        finally:
            outcome = None  # else this frame and the error's traceback would hold each other
        if isinstance(step, Request):
            outcome = _exchange(Exchange(step, context, is_streamed=is_streamed), transport)
        elif isinstance(step, (int, float)):
            context.world.sleep(step)
        else:
            outcome = step.now()


async def adrive(
    steps: Steps[T], transport: AsyncTransport, context: Context, *, is_streamed: bool = False
) -> T:
    """Run the steps to their end in the running loop; as `drive`."""
    outcome: Outcome | None = None
    while True:
        try:
            step = steps.send(outcome)
        except StopIteration as stop:
            return cast("T", stop.value)
        finally:
            outcome = None  # else this frame and the error's traceback would hold each other
        if isinstance(step, Request):
            outcome = await _aexchange(Exchange(step, context, is_streamed=is_streamed), transport)
        elif isinstance(step, (int, float)):
            await context.world.asleep(step)
        else:
            outcome = await step.later()


def _exchange(exchange: Exchange, transport: Transport) -> Outcome:
    try:
        exchange.head = response = transport.send(exchange.request)
        if exchange.left_open():
            return exchange.outcome()
        try:
            for chunk in response.chunks:
                exchange.feed(chunk)
            exchange.end()
        finally:
            response.close()
    except Exception as error:  # noqa: BLE001 - a transport may be anyone's
        exchange.fail(error)
    return exchange.outcome()


async def _aexchange(exchange: Exchange, transport: AsyncTransport) -> Outcome:
    if _keeps_deadlines(transport, exchange.request):
        await _areceive(exchange, transport)
        return exchange.outcome()
    from anyio import move_on_after  # loads asyncio, which sync programs can spare

    # One scope around all of it bounds any transport, however the server drips its bytes.
    with move_on_after(exchange.left()) as scope:
        await _areceive(exchange, transport)
    if scope.cancelled_caught:
        exchange.fail(TimeoutError("the time is over"))  # the cause, as a blocking call has one
    return exchange.outcome()


def _keeps_deadlines(transport: AsyncTransport, request: Request) -> bool:
    # Ours does, at each wait; but what gives an upload may be anyone's.
    is_whole = isinstance(request.body, (bytes, type(None)))
    return is_whole and getattr(transport, "keeps_deadlines", False)


async def _areceive(exchange: Exchange, transport: AsyncTransport) -> None:
    try:
        exchange.head = response = await transport.send(exchange.request)
        if exchange.left_open():
            return
        try:
            async for chunk in response.chunks:
                exchange.feed(chunk)
            exchange.end()
        finally:
            await response.close()
    except Exception as error:  # noqa: BLE001 - a transport may be anyone's
        exchange.fail(error)


class Exchange:
    """One request and what has come back for it so far."""

    __slots__ = (
        *("_body", "_ended_at", "_failure", "_is_streamed", "_now", "_started_at"),
        *("head", "request"),
    )

    def __init__(self, request: Request, context: Context, *, is_streamed: bool) -> None:
        self.request = request
        self._is_streamed = is_streamed
        self.head: Response | AsyncResponse | None = None
        self._now = context.world.monotonic
        self._body = Body(context.settings.max_response_bytes)
        self._failure: ApiException | None = None
        self._started_at = self._now()
        self._ended_at: float | None = None

    def left(self) -> float:
        """Return the seconds until the deadline."""
        return self.request.deadline - self._now()

    def left_open(self) -> bool:
        """End here if the body is for the caller to read, and tell; any other is read as ever."""
        if self._is_streamed and self.head is not None:
            self._is_streamed = _is_asked_for(self.request, self.head)
        if self._is_streamed:
            self.end()
        return self._is_streamed

    def put_off(self, seconds: float) -> None:
        """Move the deadline to so many seconds from now."""
        self.request.deadline = self._now() + seconds

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes of the body; raise when they are too many or too late."""
        self._body.feed(chunk)
        if self._now() > self.request.deadline:
            raise TimeoutError("the time is over")

    def end(self) -> None:
        """Note that the body is whole: what fails from here on is not the call's."""
        self._ended_at = self._now()

    def fail(self, error: Exception) -> None:
        """Note what ended the exchange early."""
        if self._ended_at is None:
            self.end()
            lost = error if isinstance(error, ApiException) else self.lost(error)
            self._failure = cast("ApiException", detached(lost))

    def outcome(self) -> Outcome:
        """Return the answer, or the error if not even its head came."""
        head, failure = self.head, self._failure
        if head is None:
            return cast("ApiException", failure)
        headers = Headers(head.headers)
        content = b""
        if failure is None:
            try:
                content = self._body.content(headers.get("content-encoding", ""))
            except ApiException as error:
                failure = error
        seconds = cast("float", self._ended_at) - (self.request.written_at or self._started_at)
        reason = head.reason or _standard_reason(head.status)
        kept = self if self._is_streamed else None
        return Received(head.status, reason, headers, content, failure, seconds, kept)

    def lost(self, cause: Exception) -> TransportError:
        """Return the error for a connection that failed."""
        # Three kinds by two facts: whether a byte may have left, and whether the time was over.
        is_late = _is_timeout(cause) or self.left() <= 0
        server = self.request.origin.authority
        if self.request.proxy is not None:
            server += f" through the proxy {self.request.proxy}"
        arrived = "" if self.head else "; the request may have arrived"
        error: TransportError
        if not self.request.maybe_sent:
            why = "the time is over" if is_late else str(cause) or type(cause).__name__
            error = ConnectError(f"no connection to {server}: {why}; nothing was sent")
        elif is_late:
            error = Timeout(f"no whole answer from {server} in time{arrived}", maybe_sent=True)
        else:
            what = "no answer from" if self.head is None else "a broken answer from"
            why = f"{type(cause).__name__}: {cause}".rstrip(": ")
            error = TransportError(f"{what} {server} ({why}){arrived}", maybe_sent=True)
        error.__cause__ = cause
        return error


def _is_asked_for(request: Request, head: Response | AsyncResponse) -> bool:
    if head.status // 100 != 2 or head.status == 204:  # RFC 9110 §15.3.5: without content
        return False
    # HTML §9.2.2: an answer of another type is no stream of events. Bytes and lines are any.
    asked, given = request.header("accept"), Headers(head.headers).get("content-type", "")
    return essence(asked or "") != _EVENTS or essence(given) == _EVENTS


def _is_timeout(error: Exception) -> bool:
    # By name: each library has a class of its own (ReadTimeout, say), without a common base, and
    # that of Python 3.9's sockets is called timeout.
    return "timeout" in type(error).__name__.lower()


def _standard_reason(status: int) -> str:
    from http import HTTPStatus

    # RFC 9112 §4: the server may leave the phrase out.
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
