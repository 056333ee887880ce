"""The operations of `client.news`."""

from __future__ import annotations

from .. import models
from .._runtime import bodies, events
from .._runtime.core import Core
from .._runtime.events import Event
from .._runtime.items import Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream

FOLLOW: Operation[str] = Operation(
    id="follow",
    method="GET",
    path="/news",
    retry="safe",
    answer=bodies.text_of,
    accept="text/event-stream",
)
FOLLOW_STREAM: Streamed[Event[models.Reply]] = Streamed(
    FOLLOW, events.of(lambda value: models.Reply.from_dict(value))
)


def _follow() -> Call:
    return Call()


LOG: Operation[str] = Operation(
    id="log",
    method="GET",
    path="/log",
    retry="safe",
    answer=bodies.text_of,
    accept="text/event-stream",
)
LOG_STREAM: Streamed[Event[str]] = Streamed(LOG, events.text)


def _log() -> Call:
    return Call()


class NewsResource:
    """The operations of News."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawNewsResource(core)

    def follow(self, *, timeout: float | None = None) -> Stream[Event[models.Reply]]:
        """What happens to the pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The server-sent events, while the answer comes; a loop or a `with` closes it.
            News.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.stream(FOLLOW_STREAM, _follow(), timeout)

    async def afollow(self, *, timeout: float | None = None) -> AsyncStream[Event[models.Reply]]:
        """What happens to the pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The server-sent events, while the answer comes; a loop or a `with` closes it.
            News.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.astream(FOLLOW_STREAM, _follow(), timeout)

    def log(self, *, timeout: float | None = None) -> Stream[Event[str]]:
        """Send GET /log.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The server-sent events, while the answer comes; a loop or a `with` closes it.
            Lines of text.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.stream(LOG_STREAM, _log(), timeout)

    async def alog(self, *, timeout: float | None = None) -> AsyncStream[Event[str]]:
        """Send GET /log.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The server-sent events, while the answer comes; a loop or a `with` closes it.
            Lines of text.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.astream(LOG_STREAM, _log(), timeout)


class RawNewsResource:
    """The operations of News, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def follow(self, *, timeout: float | None = None) -> RawAnswer:
        """What happens to the pets.

        As `follow` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FOLLOW, _follow(), timeout)

    async def afollow(self, *, timeout: float | None = None) -> RawAnswer:
        """What happens to the pets.

        As `afollow` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FOLLOW, _follow(), timeout)

    def log(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /log.

        As `log` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(LOG, _log(), timeout)

    async def alog(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /log.

        As `alog` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(LOG, _log(), timeout)
