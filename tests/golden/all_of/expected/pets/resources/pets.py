"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

GET_DOG: Operation[models.Dog] = Operation(
    id="getDog",
    method="GET",
    path="/dog",
    retry="safe",
    answer=lambda value: models.Dog.from_dict(value),
)


def _get_dog() -> Call:
    return Call()


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def get_dog(self, *, timeout: float | None = None) -> models.Dog:
        """Read the dog.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The dog.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(GET_DOG, _get_dog(), timeout)

    async def aget_dog(self, *, timeout: float | None = None) -> models.Dog:
        """Read the dog.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The dog.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(GET_DOG, _get_dog(), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_dog(self, *, timeout: float | None = None) -> RawAnswer:
        """Read the dog.

        As `get_dog` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(GET_DOG, _get_dog(), timeout)

    async def aget_dog(self, *, timeout: float | None = None) -> RawAnswer:
        """Read the dog.

        As `aget_dog` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(GET_DOG, _get_dog(), timeout)
