"""The operations of `client.chat`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import arguments, events
from .._runtime.core import Core
from .._runtime.events import Event
from .._runtime.items import Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream
from .._runtime.unset import UNSET, Unset

ASK: Operation[models.Reply] = Operation(
    id="ask",
    method="POST",
    path="/chat",
    retry="never",
    answer=lambda value: models.Reply.from_dict(value),
)
ASK_STREAM: Streamed[Event[models.Reply]] = Streamed(
    ASK.accepting("text/event-stream"), events.of(lambda value: models.Reply.from_dict(value))
)


def _ask(text: str, stream: bool | Unset) -> Call:
    return Call(
        body={
            "text": arguments.string("text", text),
            "stream": arguments.boolean("stream", stream, optional=True),
        }
    )


class ChatResource:
    """The operations of Chat."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawChatResource(core)
        self.stream = StreamChatResource(core)

    def ask(
        self, *, text: str, stream: bool | Unset = UNSET, timeout: float | None = None
    ) -> models.Reply:
        """Ask the pets.

        Args:
            text: The field `text`.
            stream: The field `stream`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            What they say.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ASK, _ask(text, stream), timeout)

    async def aask(
        self, *, text: str, stream: bool | Unset = UNSET, timeout: float | None = None
    ) -> models.Reply:
        """Ask the pets.

        Args:
            text: The field `text`.
            stream: The field `stream`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            What they say.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ASK, _ask(text, stream), timeout)


class RawChatResource:
    """The operations of Chat, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def ask(
        self,
        *,
        text: str,
        stream: bool | Unset = UNSET,
        timeout: float | None = None,
        accept: Literal["application/json", "text/event-stream"] | None = None,
    ) -> RawAnswer:
        """Ask the pets.

        As `ask` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `ask` reads before others.
        """
        return self._core.raw(ASK.accepting(accept), _ask(text, stream), timeout)

    async def aask(
        self,
        *,
        text: str,
        stream: bool | Unset = UNSET,
        timeout: float | None = None,
        accept: Literal["application/json", "text/event-stream"] | None = None,
    ) -> RawAnswer:
        """Ask the pets.

        As `aask` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `aask` reads before others.
        """
        return await self._core.araw(ASK.accepting(accept), _ask(text, stream), timeout)


class StreamChatResource:
    """The operations of Chat whose answer can be read while it comes."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def ask(
        self, *, text: str, stream: bool | Unset = UNSET, timeout: float | None = None
    ) -> Stream[Event[models.Reply]]:
        """Ask the pets.

        As `ask` of the resource itself, with the same arguments and errors; returns the
        server-sent events while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.
        """
        return self._core.stream(ASK_STREAM, _ask(text, stream), timeout)

    async def aask(
        self, *, text: str, stream: bool | Unset = UNSET, timeout: float | None = None
    ) -> AsyncStream[Event[models.Reply]]:
        """Ask the pets.

        As `aask` of the resource itself, with the same arguments and errors; returns the
        server-sent events while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.
        """
        return await self._core.astream(ASK_STREAM, _ask(text, stream), timeout)
