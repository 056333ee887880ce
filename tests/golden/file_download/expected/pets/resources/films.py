"""The operations of `client.films`."""

from __future__ import annotations

from os import PathLike
from typing import BinaryIO, Literal

from .._runtime import arguments, bodies, contents, fields, uploads
from .._runtime.core import Core
from .._runtime.items import Pieces, Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream

READ: Operation[bytes] = Operation(
    id="read",
    method="GET",
    path="/pets/{id}/film",
    retry="safe",
    answer=bodies.raw,
    accept="video/mp4",
)
READ_STREAM: Streamed[bytes] = Streamed(READ, Pieces)


def _read(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


STREAM: Operation[list[str]] = Operation(
    id="stream",
    method="GET",
    path="/films/stream",
    retry="safe",
    answer=lambda value: fields.array(value, fields.string),
    others="application/octet-stream;q=0.5",
)
STREAM_STREAM: Streamed[bytes] = Streamed(STREAM.accepting("application/octet-stream"), Pieces)


def _stream() -> Call:
    return Call()


COPY: Operation[bytes] = Operation(
    id="copy", method="POST", path="/copy", retry="never", answer=bodies.raw, accept="*/*"
)
COPY_STREAM: Streamed[bytes] = Streamed(COPY, Pieces)


def _copy(body: bytes | PathLike[str] | BinaryIO, content_type: str) -> Call:
    return Call(body=contents.chosen("body", body, content_type, {"*/*": uploads.content}))


class FilmsResource:
    """The operations of Films."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawFilmsResource(core)
        self.stream_ = StreamFilmsResource(core)

    def read(self, *, id: str, timeout: float | None = None) -> bytes:
        """The film of a pet.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The film.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(READ, _read(id), timeout)

    async def aread(self, *, id: str, timeout: float | None = None) -> bytes:
        """The film of a pet.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The film.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(READ, _read(id), timeout)

    def stream(self, *, timeout: float | None = None) -> list[str]:
        """All films, or where to look for them.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Films.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(STREAM, _stream(), timeout)

    async def astream(self, *, timeout: float | None = None) -> list[str]:
        """All films, or where to look for them.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Films.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(STREAM, _stream(), timeout)

    def copy(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO,
        content_type: str,
        timeout: float | None = None,
    ) -> bytes:
        """What is sent, as a film or anything else.

        Args:
            body: The body.
            content_type: How the body is sent: */*.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The same.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(COPY, _copy(body, content_type), timeout)

    async def acopy(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO,
        content_type: str,
        timeout: float | None = None,
    ) -> bytes:
        """What is sent, as a film or anything else.

        Args:
            body: The body.
            content_type: How the body is sent: */*.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The same.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(COPY, _copy(body, content_type), timeout)


class RawFilmsResource:
    """The operations of Films, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def read(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """The film of a pet.

        As `read` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(READ, _read(id), timeout)

    async def aread(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """The film of a pet.

        As `aread` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(READ, _read(id), timeout)

    def stream(
        self,
        *,
        timeout: float | None = None,
        accept: Literal["application/json", "application/octet-stream"] | None = None,
    ) -> RawAnswer:
        """All films, or where to look for them.

        As `stream` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `stream` reads before others.
        """
        return self._core.raw(STREAM.accepting(accept), _stream(), timeout)

    async def astream(
        self,
        *,
        timeout: float | None = None,
        accept: Literal["application/json", "application/octet-stream"] | None = None,
    ) -> RawAnswer:
        """All films, or where to look for them.

        As `astream` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `astream` reads before others.
        """
        return await self._core.araw(STREAM.accepting(accept), _stream(), timeout)

    def copy(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO,
        content_type: str,
        timeout: float | None = None,
    ) -> RawAnswer:
        """What is sent, as a film or anything else.

        As `copy` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(COPY, _copy(body, content_type), timeout)

    async def acopy(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO,
        content_type: str,
        timeout: float | None = None,
    ) -> RawAnswer:
        """What is sent, as a film or anything else.

        As `acopy` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(COPY, _copy(body, content_type), timeout)


class StreamFilmsResource:
    """The operations of Films whose answer can be read while it comes."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def read(self, *, id: str, timeout: float | None = None) -> Stream[bytes]:
        """The film of a pet.

        As `read` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(READ_STREAM, _read(id), timeout)

    async def aread(self, *, id: str, timeout: float | None = None) -> AsyncStream[bytes]:
        """The film of a pet.

        As `aread` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(READ_STREAM, _read(id), timeout)

    def stream(self, *, timeout: float | None = None) -> Stream[bytes]:
        """All films, or where to look for them.

        As `stream` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(STREAM_STREAM, _stream(), timeout)

    async def astream(self, *, timeout: float | None = None) -> AsyncStream[bytes]:
        """All films, or where to look for them.

        As `astream` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(STREAM_STREAM, _stream(), timeout)

    def copy(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO,
        content_type: str,
        timeout: float | None = None,
    ) -> Stream[bytes]:
        """What is sent, as a film or anything else.

        As `copy` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(COPY_STREAM, _copy(body, content_type), timeout)

    async def acopy(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO,
        content_type: str,
        timeout: float | None = None,
    ) -> AsyncStream[bytes]:
        """What is sent, as a film or anything else.

        As `acopy` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(COPY_STREAM, _copy(body, content_type), timeout)
