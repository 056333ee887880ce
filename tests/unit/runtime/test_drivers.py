"""The exchange of one request over a transport of someone's own, on a clock that only it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from runtime.python import errors, finish, flow
from runtime.python.drivers import drive
from runtime.python.operation import Call
from runtime.python.retry import Budget
from runtime.python.settings import Settings
from runtime.python.transport import Request, Response
from tests.unit.runtime.sample import FETCH, SERVICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from runtime.python.raw import RawAnswer

HEADERS = [("content-type", "application/json")]


class Slow:
    """Takes 3 s to connect, 1 s to answer, and a second for each piece of the body."""

    def __init__(self, *pieces: bytes) -> None:
        """Begin at 100 s on the clock."""
        self.now = 100.0
        self.pieces = pieces

    def send(self, request: Request) -> Response:
        """Answer, the body piece by piece."""
        self.now += 3
        request.maybe_sent, request.written_at = True, self.now
        self.now += 1
        return Response(200, "", HEADERS, self.body(), self.close)

    def body(self) -> Iterator[bytes]:
        """Give a piece a second."""
        for piece in self.pieces:
            self.now += 1
            yield piece

    def close(self) -> None:
        """Hold nothing."""

    def call(self, timeout: float) -> RawAnswer:
        """Make a call over this transport."""
        settings = Settings(
            service=SERVICE, credentials={"api_key": "k"}, base_url="https://a.example"
        )
        context = flow.Context(settings, Budget(), flow.World(monotonic=lambda: self.now))
        steps = flow.steps(FETCH, Call(path=("a",)), timeout, context, finish.raw)
        return drive(steps, self, context)


def test_round_trip_time_is_from_the_first_byte_written_to_the_last_byte_read() -> None:
    """Connecting is not part of it; the body is."""
    assert Slow(b"{", b"}").call(30.0).round_trip_time == 3.0


def test_a_transport_that_keeps_no_deadline_is_held_to_it() -> None:
    """A body that goes on after the time is over ends in Timeout, after the piece that was late."""
    transport = Slow(*[b" "] * 99)
    with pytest.raises(errors.Timeout) as caught:
        transport.call(6.5)
    assert caught.value.maybe_sent
    assert transport.now == 107.0
