"""The operations of `client.pets`."""

from __future__ import annotations

from .._runtime import bodies
from .._runtime.core import Core
from .._runtime.items import Pieces, Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream

PHOTOS: Operation[bytes] = Operation(
    id="photos",
    method="GET",
    path="/photos",
    retry="safe",
    answer=bodies.raw,
    accept="multipart/mixed",
)
PHOTOS_STREAM: Streamed[bytes] = Streamed(PHOTOS, Pieces)


def _photos() -> Call:
    return Call()


TOKEN: Operation[str] = Operation(
    id="token",
    method="GET",
    path="/token",
    retry="safe",
    answer=bodies.text_of,
    accept="application/x-www-form-urlencoded",
)
TOKEN_STREAM: Streamed[bytes] = Streamed(TOKEN, Pieces)


def _token() -> Call:
    return Call()


WEIGHTS: Operation[bytes] = Operation(
    id="weights",
    method="GET",
    path="/weights",
    retry="safe",
    answer=bodies.raw,
    accept="application/vnd.weights",
)
WEIGHTS_STREAM: Streamed[bytes] = Streamed(WEIGHTS, Pieces)


def _weights() -> Call:
    return Call()


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)
        self.stream = StreamPetsResource(core)

    def photos(self, *, timeout: float | None = None) -> bytes:
        """Send GET /photos.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            A photo a part.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PHOTOS, _photos(), timeout)

    async def aphotos(self, *, timeout: float | None = None) -> bytes:
        """Send GET /photos.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            A photo a part.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PHOTOS, _photos(), timeout)

    def token(self, *, timeout: float | None = None) -> str:
        """Send GET /token.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            A form.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(TOKEN, _token(), timeout)

    async def atoken(self, *, timeout: float | None = None) -> str:
        """Send GET /token.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            A form.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(TOKEN, _token(), timeout)

    def weights(self, *, timeout: float | None = None) -> bytes:
        """Send GET /weights.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Items of a kind that nobody knows.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(WEIGHTS, _weights(), timeout)

    async def aweights(self, *, timeout: float | None = None) -> bytes:
        """Send GET /weights.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Items of a kind that nobody knows.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(WEIGHTS, _weights(), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def photos(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /photos.

        As `photos` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PHOTOS, _photos(), timeout)

    async def aphotos(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /photos.

        As `aphotos` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PHOTOS, _photos(), timeout)

    def token(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /token.

        As `token` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(TOKEN, _token(), timeout)

    async def atoken(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /token.

        As `atoken` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(TOKEN, _token(), timeout)

    def weights(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /weights.

        As `weights` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(WEIGHTS, _weights(), timeout)

    async def aweights(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /weights.

        As `aweights` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(WEIGHTS, _weights(), timeout)


class StreamPetsResource:
    """The operations of Pets whose answer can be read while it comes."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def photos(self, *, timeout: float | None = None) -> Stream[bytes]:
        """Send GET /photos.

        As `photos` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(PHOTOS_STREAM, _photos(), timeout)

    async def aphotos(self, *, timeout: float | None = None) -> AsyncStream[bytes]:
        """Send GET /photos.

        As `aphotos` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(PHOTOS_STREAM, _photos(), timeout)

    def token(self, *, timeout: float | None = None) -> Stream[bytes]:
        """Send GET /token.

        As `token` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(TOKEN_STREAM, _token(), timeout)

    async def atoken(self, *, timeout: float | None = None) -> AsyncStream[bytes]:
        """Send GET /token.

        As `atoken` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(TOKEN_STREAM, _token(), timeout)

    def weights(self, *, timeout: float | None = None) -> Stream[bytes]:
        """Send GET /weights.

        As `weights` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(WEIGHTS_STREAM, _weights(), timeout)

    async def aweights(self, *, timeout: float | None = None) -> AsyncStream[bytes]:
        """Send GET /weights.

        As `aweights` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(WEIGHTS_STREAM, _weights(), timeout)
