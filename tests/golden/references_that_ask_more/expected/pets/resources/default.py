"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

GET_PET: Operation[models.Pet] = Operation(
    id="getPet",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Pet.from_dict(value),
)


def _get_pet() -> Call:
    return Call()


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def get_pet(self, *, timeout: float | None = None) -> models.Pet:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(GET_PET, _get_pet(), timeout)

    async def aget_pet(self, *, timeout: float | None = None) -> models.Pet:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(GET_PET, _get_pet(), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_pet(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `get_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(GET_PET, _get_pet(), timeout)

    async def aget_pet(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `aget_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(GET_PET, _get_pet(), timeout)
