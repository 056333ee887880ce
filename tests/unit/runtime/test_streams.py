"""Answers that are read while they come, over a real socket, blocking and in asyncio."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import gzip
import threading
import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from runtime.python import errors, events, fields, lines
from runtime.python.core import Core
from runtime.python.items import Pieces, Streamed
from runtime.python.operation import Call, Operation
from runtime.python.settings import Service
from tests.unit.runtime.server import Server, answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SERVICE = Service(
    package="tests",
    user_agent="tests/1",
    base_url=None,
    environment="TESTS",
    credentials=(),
    required=False,
)


def operation(accept: str) -> Operation[Any]:
    """An operation whose answer has one content."""
    return Operation(id="Feed_read", method="GET", path="/feed", retry="safe", accept=accept)


EVENTS: Streamed[Any] = Streamed(operation("text/event-stream"), events.of(fields.integer))
LINES: Streamed[Any] = Streamed(operation("application/jsonl"), lines.of(fields.integer))
BYTES: Streamed[bytes] = Streamed(operation("application/octet-stream"), Pieces)
PLAIN = Operation(id="Feed_plain", method="GET", path="/plain", retry="safe", answer=fields.integer)

FIRST, SECOND = b"data: 1\n\n", b"data: 2\n\n"


def head(content_type: str = "text/event-stream", **more: str) -> bytes:
    """The head of an answer in chunks."""
    told = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in more.items())
    return (
        f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n{told}"
        "Transfer-Encoding: chunked\r\n\r\n"
    ).encode()


def chunk(data: bytes) -> bytes:
    """One chunk, or the last if it is empty."""
    return b"%x\r\n%s\r\n" % (len(data), data)


def whole(*pieces: bytes, content_type: str = "text/event-stream", **more: str) -> bytes:
    """A whole answer in chunks, which leaves the connection open."""
    return b"".join([head(content_type, **more), *map(chunk, [*pieces, b""])])


class Half:
    """An answer whose end waits until the caller says that it has seen what it came for."""

    def __init__(self, *pieces: bytes) -> None:
        self._pieces = pieces
        self._seen = threading.Event()
        self.release = self._seen.set

    def __iter__(self) -> Iterator[bytes]:
        yield head() + b"".join(map(chunk, self._pieces))
        self._seen.wait(5)


def cut(*pieces: bytes) -> list[bytes]:
    """An answer that is cut off."""
    return [head() + b"".join(map(chunk, pieces))]


def collected(core: Core, streamed: Streamed[Any], timeout: float | None = None) -> list[Any]:
    """All items, blocking."""
    with core.stream(streamed, Call(), timeout) as stream:
        return list(stream)


def acollected(core: Core, streamed: Streamed[Any], timeout: float | None = None) -> list[Any]:
    """All items, in a loop of its own."""

    async def main() -> list[Any]:
        try:
            async with await core.astream(streamed, Call(), timeout) as stream:
                return [item async for item in stream]
        finally:
            # asyncio's own transports, below httpx, end a turn of the loop after they are closed.
            await asyncio.sleep(0.01)

    return asyncio.run(main())


both = pytest.mark.parametrize("collect", [collected, acollected])


def client(server: Server, engine: str = "plain", **options: Any) -> Core:
    """A client on one of the engines."""
    if engine == "httpx":
        options |= {
            "transport": httpx.HTTPTransport(),
            "async_transport": httpx.AsyncHTTPTransport(),
        }
    return Core(SERVICE, credentials={}, base_url=server.url, fast=engine == "fast", **options)


def _every(core: Core) -> list[list[Any]]:
    found = [collected(core, one) for one in (EVENTS, LINES, BYTES)]
    core.close()
    return found


def _aevery(core: Core) -> list[list[Any]]:
    async def main() -> list[list[Any]]:
        every: list[list[Any]] = []
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(core.aclose)
            for one in (EVENTS, LINES, BYTES):
                stream = await core.astream(one, Call(), None)
                every.append([item async for item in stream])
        await asyncio.sleep(0.01)  # as above
        return every

    return asyncio.run(main())


@pytest.mark.parametrize("every", [_every, _aevery])
@pytest.mark.parametrize("engine", ["plain", "fast", "httpx"])
def test_items_come_from_every_engine(every: Callable[..., list[Any]], engine: str) -> None:
    """Events, lines and bytes are read through h11, httptools and httpx, in both ways."""
    with Server(
        whole(FIRST[:5], FIRST[5:] + SECOND),
        whole(b"1\n2", b"3\n", content_type="application/jsonl"),
        whole(b"ab", b"c", content_type="image/png"),
    ) as server:
        found, numbers, pieces = every(client(server, engine))
    assert [one.data for one in found] == [1, 2]
    assert numbers == [1, 23]
    assert b"".join(pieces) == b"abc"
    assert [one.headers["accept"] for one in server.requests] == [
        *("text/event-stream", "application/jsonl", "application/octet-stream")
    ]
    assert server.connections == 1


def test_an_item_is_there_before_the_answer_ends() -> None:
    """The first event is handed over while the server is still to send the rest."""
    half = Half(FIRST)
    with Server(half) as server:
        stream = client(server).stream(EVENTS, Call(), None)
        assert next(stream).data == 1
        half.release()
        with pytest.raises(errors.TransportError):
            next(stream)


def test_a_stream_read_to_its_end_gives_its_connection_back() -> None:
    """The next call goes out over the same connection."""
    with Server(whole(FIRST), answer(body=1)) as server:
        core = client(server)
        assert len(collected(core, EVENTS)) == 1
        assert core.call(PLAIN, Call(), None) == 1
        assert server.connections == 1


def _break(core: Core) -> Any:
    stream = core.stream(EVENTS, Call(), None)
    for _ in stream:
        break
    return stream


def _error(core: Core) -> Any:
    stream = core.stream(EVENTS, Call(), None)
    with pytest.raises(ZeroDivisionError):
        assert [item.data / 0 for item in stream]
    return stream


def _close(core: Core) -> Any:
    stream = core.stream(EVENTS, Call(), None)
    next(stream)
    stream.close()
    stream.close()
    return stream


def _drop(core: Core) -> Any:
    core.stream(EVENTS, Call(), None)
    gc.collect()


@pytest.mark.parametrize("leave", [_break, _error, _close, _drop])
def test_a_stream_left_early_closes_its_connection(leave: Callable[[Core], Any]) -> None:
    """After a break, an error, a close or none to hold it, the answer is in nobody's way."""
    half = Half(FIRST, SECOND)
    with Server(half, answer(body=1)) as server:
        core = client(server)
        stream = leave(core)
        half.release()
        assert core.call(PLAIN, Call(), None) == 1
        assert server.connections == 2
        engine: Any = core._pools.transport()
        assert len(engine.connections._open) == 1
        if stream is not None:
            with pytest.raises(errors.ClientClosed, match="the stream was closed"):
                next(stream)


@pytest.mark.parametrize("way", ["break", "close", "cancel", "drop"])
def test_an_async_stream_left_early_closes_its_connection(way: str) -> None:
    """As in blocking code; what a break or the collector leaves, the loop closes soon after."""

    async def main(core: Core) -> None:
        stream = await core.astream(EVENTS, Call(), None)
        if way == "break":
            async for _ in stream:
                break
        elif way == "close":
            await stream.aclose()
        elif way == "cancel":
            await stream.__anext__()
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(stream.__anext__(), 0.1)
        del stream
        gc.collect()
        await asyncio.sleep(0.05)
        assert await core.acall(PLAIN, Call(), None) == 1
        engine: Any = await core._pools.async_transport()
        assert len(engine.connections._open) == 1

    half = Half(FIRST)
    with Server(half, answer(body=1)) as server:
        asyncio.run(main(client(server)))
        half.release()
    assert server.connections == 2


@both
def test_each_wait_is_bounded_by_the_timeout(collect: Callable[..., list[Any]]) -> None:
    """A server that goes quiet is a Timeout; one that keeps sending may take longer than it."""

    def slowly() -> Iterator[bytes]:
        yield head()
        for _ in range(5):
            time.sleep(0.15)
            yield chunk(FIRST)
        yield chunk(b"")

    half = Half(FIRST)
    with Server(slowly(), half) as server:
        assert len(collect(client(server), EVENTS, 0.5)) == 5
        with pytest.raises(errors.Timeout) as caught:
            collect(client(server), EVENTS, 0.3)
        half.release()
    assert str(caught.value).startswith("Feed_read: ")
    assert caught.value.attempts == 1
    assert len(server.requests) == 2


@both
def test_httpx_waits_for_the_timeout_too(collect: Callable[..., list[Any]]) -> None:
    """What bounded the attempt is no bound of a wait: one transport asks for it once only."""

    def later() -> Iterator[bytes]:
        yield head()
        time.sleep(0.6)
        yield chunk(FIRST) + chunk(b"")

    half = Half(FIRST)
    with Server(later(), half) as server:
        core = client(server, "httpx", attempt_timeout=0.3)
        assert len(collect(core, EVENTS, 2.0)) == 1
        with pytest.raises(errors.Timeout):
            collect(core, EVENTS, 0.4)
        half.release()


@both
def test_an_answer_cut_off_is_an_error(collect: Callable[..., list[Any]]) -> None:
    """A connection that ends before the answer does is a TransportError, never a quiet end."""
    with Server(cut(FIRST)) as server, pytest.raises(errors.TransportError) as caught:
        collect(client(server), EVENTS)
    assert caught.value.maybe_sent
    assert len(server.requests) == 1


@both
def test_what_cannot_be_read_ends_the_stream(collect: Callable[..., list[Any]]) -> None:
    """A DecodeError names the event and has the status; the connection is closed."""
    with Server(whole(FIRST, b"data: no\n\n", SECOND), answer(body=1)) as server:
        core = client(server)
        with pytest.raises(errors.DecodeError, match="Feed_read: event 2: ") as caught:
            collect(core, EVENTS)
    assert (caught.value.status, caught.value.attempts) == (200, 1)


@both
def test_an_error_status_is_raised_by_the_call(collect: Callable[..., list[Any]]) -> None:
    """Before the first item all is as ever: an overloaded server is asked again, a 404 raised."""
    refused = answer(404, {"error": "gone"})
    with Server(answer(503, {}), whole(FIRST), refused) as server:
        core = client(server)
        assert len(collect(core, EVENTS)) == 1
        with pytest.raises(errors.NotFound) as caught:
            collect(core, EVENTS)
    assert caught.value.body == {"error": "gone"}


@both
def test_empty_answers_have_no_items(collect: Callable[..., list[Any]]) -> None:
    """A 204, a body of no bytes and one without an item are streams that end at once."""
    with Server(
        b"HTTP/1.1 204 No Content\r\n\r\n", answer(content=b"", content_type=None), whole()
    ) as server:
        core = client(server)
        assert [collect(core, EVENTS) for _ in range(3)] == [[], [], []]
        assert server.requests[-1].connection == 1 or collect is acollected


@both
def test_another_content_than_events_is_refused(collect: Callable[..., list[Any]]) -> None:
    """JSON where events were asked for is a DecodeError at the call, and the answer is read."""
    with Server(answer(body={"a": 1})) as server, pytest.raises(errors.DecodeError) as caught:
        collect(client(server), EVENTS)
    assert "the answer should be text/event-stream" in str(caught.value)


@both
def test_compressed_streams_are_undone_as_they_come(collect: Callable[..., list[Any]]) -> None:
    """A content coding cut anywhere gives the same items; damage is a DecodeError."""
    data = gzip.compress(FIRST + SECOND)
    pieces = [data[place : place + 1] for place in range(len(data))]
    coded = {"Content_Encoding": "gzip"}
    with Server(whole(*pieces, **coded), whole(data[:-9], **coded)) as server:
        core = client(server)
        assert [one.data for one in collect(core, EVENTS)] == [1, 2]
        with pytest.raises(errors.DecodeError, match="ends early"):
            collect(core, EVENTS)


@both
def test_the_cap_is_for_an_event_and_not_for_the_whole(collect: Callable[..., list[Any]]) -> None:
    """More than max_response_bytes may pass, in events and bytes; one event may not be as large."""
    with Server(whole(FIRST * 50), whole(b"x" * 500), whole(b"data: " + b"1" * 500)) as server:
        core = client(server, max_response_bytes=100)
        assert len(collect(core, EVENTS)) == 50
        assert sum(map(len, collect(core, BYTES))) == 500
        with pytest.raises(errors.ResponseTooLarge, match="event 1 is larger"):
            collect(core, EVENTS)


def test_a_stream_keeps_no_credential_in_its_errors() -> None:
    """What a failed stream raises shows neither the request nor anything that holds it."""
    with Server(cut(FIRST)) as server:
        stream = client(server).stream(EVENTS, Call(), None)
        with pytest.raises(errors.TransportError) as caught:
            list(stream)
    assert repr(stream) == "<Stream 200>"
    frames, trace = [], caught.value.__traceback__
    while trace is not None:
        frames.append(trace.tb_frame)
        trace = trace.tb_next
    assert not any("exchange" in frame.f_locals for frame in frames)
