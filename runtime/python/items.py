"""The items of one answer, while its bytes come.

Owns the wait for them, what fails meanwhile, and that the answer is closed at their end. Must not
know a format: a `Reading` turns bytes into items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar, cast

import attrs

from .answers import unexpected
from .codings import Decoding
from .errors import ApiException, DecodeError
from .failures import described, told

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator

    from anyio import CancelScope

    from .drivers import Exchange
    from .flow import Received
    from .operation import Operation
    from .transport import AsyncResponse, Response

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Reading(Protocol[T_co]):
    """Turns the bytes of one answer into items; `is_over` once no more are wanted."""

    @property
    def is_over(self) -> bool:
        """Tell whether what has been read is the end, whatever follows."""
        ...

    def feed(self, data: bytes) -> Iterator[T_co]:
        """Yield the items that the next bytes complete."""
        ...

    def end(self) -> Iterator[T_co]:
        """Yield what the end of the answer completes."""
        ...


class Pieces:
    """The bytes themselves, as they come."""

    is_over = False

    def __init__(self, _limit: int) -> None:
        """There is no limit: nothing is kept."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield them, unless there are none."""
        if data:
            yield data

    def end(self) -> Iterator[bytes]:
        """Yield nothing."""
        yield from ()


@attrs.frozen
class Streamed(Generic[T]):
    """An operation whose answer is read while it comes, and what makes items of it."""

    operation: Operation[Any]
    reading: Callable[[int], Reading[T]]


class Opened(NamedTuple):
    """An answer whose head has come."""

    operation: Operation[Any]
    received: Received
    attempts: int

    def __repr__(self) -> str:
        return f"<Opened {self.received.status}>"


def opened(operation: Operation[Any], received: Received, attempts: int) -> Opened:
    """Take an answer that was left open, or one that has no content."""
    if received.exchange is None and received.content:
        raise unexpected(received.headers.get("content-type", ""), operation.accept)
    return Opened(operation, received, attempts)


class Answer(Generic[T]):
    """The rest of one answer, without I/O; `patience` is for each wait, in seconds."""

    def __init__(self, opened: Opened, reading: Reading[T], patience: float) -> None:
        self.status = opened.received.status
        self.headers = opened.received.headers
        self.exchange = opened.received.exchange
        self.scope: CancelScope | None = None  # around a wait in asyncio
        self.is_left = False
        self._opened = opened
        self._reading = reading
        self._patience = patience
        self._decoding: Decoding | None = None

    def wait(self) -> float:
        """Begin a wait for the next bytes; return how long it may last."""
        if self.exchange is not None:
            self.exchange.put_off(self._patience)
        return self._patience

    def items(self, chunk: bytes | None) -> Iterator[T]:
        """Yield the items that a chunk completes, or the end, which is None."""
        if self._decoding is None:
            self._decoding = Decoding(self.headers.get("content-encoding", ""))
        if chunk is None:
            self._decoding.end()
            yield from self._reading.end()
            return
        for piece in self._decoding.pieces(chunk):
            yield from self._reading.feed(piece)

    @property
    def is_over(self) -> bool:
        """Tell whether no more is wanted."""
        return self.is_left or self._reading.is_over

    def leave(self) -> None:
        """Want no more, from now on; who waits for it in asyncio is woken."""
        self.is_left = True
        if self.scope is not None:
            self.scope.cancel()

    def failed(self, error: Exception) -> ApiException:
        """Return the error that ends the stream."""
        operation, received, attempts = self._opened
        if isinstance(error, RecursionError):
            error = DecodeError("an item of the answer is nested too deeply")
        exchange = cast("Exchange", self.exchange)
        found = error if isinstance(error, ApiException) else exchange.lost(error)
        found = described(found, received)
        found.attempts = attempts
        found.args = (told(operation, found),)
        return found


def items(answer: Answer[T]) -> Generator[T, None, None]:
    """Yield None, from where on its end closes the answer, and then the items."""
    if answer.exchange is None:
        yield cast("T", None)
        return
    response = cast("Response", answer.exchange.head)
    try:
        yield cast("T", None)
        answer.wait()  # a transport may ask now how long it may take
        chunks = iter(response.chunks)
        chunk: bytes | None = b""
        while chunk is not None and not answer.is_over:
            answer.wait()
            chunk = next(chunks, None)
            if not answer.is_left:
                yield from answer.items(chunk)
    except Exception as error:  # noqa: BLE001 - a transport may be anyone's
        raise answer.failed(error)  # noqa: B904 - which knows its cause
    finally:
        response.close()


async def aitems(answer: Answer[T]) -> AsyncGenerator[T, None]:
    """As `items`, for asyncio."""
    from anyio import move_on_after

    if answer.exchange is None:
        yield cast("T", None)
        return
    response = cast("AsyncResponse", answer.exchange.head)
    try:
        yield cast("T", None)
        answer.wait()
        chunks = response.chunks.__aiter__()
        chunk: bytes | None = b""
        while chunk is not None and not answer.is_over:
            with move_on_after(answer.wait()) as answer.scope:
                chunk = await _next(chunks)
            if answer.is_left:
                return
            if answer.scope.cancelled_caught:
                raise TimeoutError("the time is over")  # noqa: TRY301 - one place tells of all
            for item in answer.items(chunk):
                yield item
    except Exception as error:  # noqa: BLE001 - a transport may be anyone's
        raise answer.failed(error)  # noqa: B904 - which knows its cause
    finally:
        await response.close()


async def _next(chunks: AsyncIterator[bytes]) -> bytes | None:
    try:
        return await chunks.__anext__()
    except StopAsyncIteration:
        return None
