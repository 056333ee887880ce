"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import bodies, fields, lines
from .._runtime.core import Core
from .._runtime.items import Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream

EXPORT: Operation[bytes] = Operation(
    id="export",
    method="GET",
    path="/pets",
    retry="safe",
    answer=bodies.raw,
    accept="application/x-ndjson",
)
EXPORT_STREAM: Streamed[models.Pet] = Streamed(
    EXPORT, lines.of(lambda value: models.Pet.from_dict(value))
)


def _export() -> Call:
    return Call()


WEIGHTS: Operation[bytes | None] = Operation(
    id="weights",
    method="GET",
    path="/weights",
    retry="safe",
    answer=bodies.raw,
    accept="application/json-seq",
    answers={200: bodies.raw, 204: None},
)
WEIGHTS_STREAM: Streamed[float] = Streamed(WEIGHTS, lines.records(fields.number))


def _weights() -> Call:
    return Call()


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def export(self, *, timeout: float | None = None) -> Stream[models.Pet]:
        """Every pet there is.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The values of its lines, while the answer comes; a loop or a `with` closes it. A
            pet a line.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.stream(EXPORT_STREAM, _export(), timeout)

    async def aexport(self, *, timeout: float | None = None) -> AsyncStream[models.Pet]:
        """Every pet there is.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The values of its lines, while the answer comes; a loop or a `with` closes it. A
            pet a line.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.astream(EXPORT_STREAM, _export(), timeout)

    def weights(self, *, timeout: float | None = None) -> Stream[float]:
        """How heavy they are.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The values of its records, while the answer comes; a loop or a `with` closes it. A
            number a record.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.stream(WEIGHTS_STREAM, _weights(), timeout)

    async def aweights(self, *, timeout: float | None = None) -> AsyncStream[float]:
        """How heavy they are.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The values of its records, while the answer comes; a loop or a `with` closes it. A
            number a record.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.astream(WEIGHTS_STREAM, _weights(), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def export(self, *, timeout: float | None = None) -> RawAnswer:
        """Every pet there is.

        As `export` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(EXPORT, _export(), timeout)

    async def aexport(self, *, timeout: float | None = None) -> RawAnswer:
        """Every pet there is.

        As `aexport` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(EXPORT, _export(), timeout)

    def weights(self, *, timeout: float | None = None) -> RawAnswer:
        """How heavy they are.

        As `weights` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(WEIGHTS, _weights(), timeout)

    async def aweights(self, *, timeout: float | None = None) -> RawAnswer:
        """How heavy they are.

        As `aweights` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(WEIGHTS, _weights(), timeout)
