"""The operations of `client.photos`."""

from __future__ import annotations

from os import PathLike
from typing import BinaryIO

from .._runtime import arguments, bodies, uploads
from .._runtime.core import Core
from .._runtime.items import Pieces, Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream

WRITE: Operation[None] = Operation(
    id="write", method="PUT", path="/pets/{id}/photo", retry="safe", answer=None
)


def _write(id: str, body: bytes | PathLike[str] | BinaryIO) -> Call:
    return Call(
        path=(arguments.segment("id", id),),
        body=uploads.content("body", body),
        content_type="image/png",
    )


READ: Operation[bytes] = Operation(
    id="read",
    method="GET",
    path="/pets/{id}/photo",
    retry="safe",
    answer=bodies.raw,
    accept="application/octet-stream",
)
READ_STREAM: Streamed[bytes] = Streamed(READ, Pieces)


def _read(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


class PhotosResource:
    """The operations of Photos."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPhotosResource(core)
        self.stream = StreamPhotosResource(core)

    def write(
        self, *, id: str, body: bytes | PathLike[str] | BinaryIO, timeout: float | None = None
    ) -> None:
        """Store the photo of a pet.

        Args:
            id: The path parameter `id`.
            body: The picture.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(WRITE, _write(id, body), timeout)

    async def awrite(
        self, *, id: str, body: bytes | PathLike[str] | BinaryIO, timeout: float | None = None
    ) -> None:
        """Store the photo of a pet.

        Args:
            id: The path parameter `id`.
            body: The picture.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(WRITE, _write(id, body), timeout)

    def read(self, *, id: str, timeout: float | None = None) -> bytes:
        """The photo of a pet.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The picture.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(READ, _read(id), timeout)

    async def aread(self, *, id: str, timeout: float | None = None) -> bytes:
        """The photo of a pet.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The picture.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(READ, _read(id), timeout)


class RawPhotosResource:
    """The operations of Photos, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def write(
        self, *, id: str, body: bytes | PathLike[str] | BinaryIO, timeout: float | None = None
    ) -> RawAnswer:
        """Store the photo of a pet.

        As `write` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(WRITE, _write(id, body), timeout)

    async def awrite(
        self, *, id: str, body: bytes | PathLike[str] | BinaryIO, timeout: float | None = None
    ) -> RawAnswer:
        """Store the photo of a pet.

        As `awrite` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(WRITE, _write(id, body), timeout)

    def read(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """The photo of a pet.

        As `read` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(READ, _read(id), timeout)

    async def aread(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """The photo of a pet.

        As `aread` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(READ, _read(id), timeout)


class StreamPhotosResource:
    """The operations of Photos whose answer can be read while it comes."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def read(self, *, id: str, timeout: float | None = None) -> Stream[bytes]:
        """The photo of a pet.

        As `read` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(READ_STREAM, _read(id), timeout)

    async def aread(self, *, id: str, timeout: float | None = None) -> AsyncStream[bytes]:
        """The photo of a pet.

        As `aread` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(READ_STREAM, _read(id), timeout)
