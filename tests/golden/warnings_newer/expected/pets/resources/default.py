"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime import bodies, lines
from .._runtime.core import Core
from .._runtime.items import Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream

FIND_PETS: Operation[bytes] = Operation(
    id="findPets",
    method="QUERY",
    path="/pets",
    retry="safe",
    answer=bodies.raw,
    accept="application/jsonl",
)
FIND_PETS_STREAM: Streamed[models.Pet] = Streamed(
    FIND_PETS, lines.of(lambda value: models.Pet.from_dict(value))
)


def _find_pets() -> Call:
    return Call()


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def find_pets(self, *, timeout: float | None = None) -> Stream[models.Pet]:
        """Send QUERY /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The values of its lines, while the answer comes; a loop or a `with` closes it. All
            that fit.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.stream(FIND_PETS_STREAM, _find_pets(), timeout)

    async def afind_pets(self, *, timeout: float | None = None) -> AsyncStream[models.Pet]:
        """Send QUERY /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The values of its lines, while the answer comes; a loop or a `with` closes it. All
            that fit.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.astream(FIND_PETS_STREAM, _find_pets(), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send QUERY /pets.

        As `find_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FIND_PETS, _find_pets(), timeout)

    async def afind_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send QUERY /pets.

        As `afind_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FIND_PETS, _find_pets(), timeout)
