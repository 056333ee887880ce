"""The operations of `client.pets`."""

from __future__ import annotations

from .._runtime import arguments, bodies
from .._runtime.core import Core
from .._runtime.items import Pieces, Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream

EXPORT: Operation[str] = Operation(
    id="export",
    method="GET",
    path="/pets.csv",
    retry="safe",
    answer=bodies.text_of,
    accept="text/csv",
)
EXPORT_STREAM: Streamed[bytes] = Streamed(EXPORT, Pieces)


def _export() -> Call:
    return Call()


IMPORT: Operation[None] = Operation(
    id="import", method="PUT", path="/pets.csv", retry="safe", answer=None
)


def _import_(body: str) -> Call:
    return Call(body=arguments.string("body", body), content_type="text/csv")


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)
        self.stream = StreamPetsResource(core)

    def export(self, *, timeout: float | None = None) -> str:
        """All pets as a table.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The table.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(EXPORT, _export(), timeout)

    async def aexport(self, *, timeout: float | None = None) -> str:
        """All pets as a table.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The table.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(EXPORT, _export(), timeout)

    def import_(self, *, body: str, timeout: float | None = None) -> None:
        """Replace all pets by a table.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Replaced.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(IMPORT, _import_(body), timeout)

    async def aimport_(self, *, body: str, timeout: float | None = None) -> None:
        """Replace all pets by a table.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Replaced.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(IMPORT, _import_(body), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def export(self, *, timeout: float | None = None) -> RawAnswer:
        """All pets as a table.

        As `export` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(EXPORT, _export(), timeout)

    async def aexport(self, *, timeout: float | None = None) -> RawAnswer:
        """All pets as a table.

        As `aexport` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(EXPORT, _export(), timeout)

    def import_(self, *, body: str, timeout: float | None = None) -> RawAnswer:
        """Replace all pets by a table.

        As `import_` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(IMPORT, _import_(body), timeout)

    async def aimport_(self, *, body: str, timeout: float | None = None) -> RawAnswer:
        """Replace all pets by a table.

        As `aimport_` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(IMPORT, _import_(body), timeout)


class StreamPetsResource:
    """The operations of Pets whose answer can be read while it comes."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def export(self, *, timeout: float | None = None) -> Stream[bytes]:
        """All pets as a table.

        As `export` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(EXPORT_STREAM, _export(), timeout)

    async def aexport(self, *, timeout: float | None = None) -> AsyncStream[bytes]:
        """All pets as a table.

        As `aexport` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(EXPORT_STREAM, _export(), timeout)
