"""The operations of `client.pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import arguments
from .._runtime.operation import Call, Operation
from .._runtime.unset import UNSET

if TYPE_CHECKING:
    from .._runtime.core import Core
    from .._runtime.raw import RawAnswer
    from .._runtime.unset import Unset
    from ..models import Count

OLD_PETS: Operation[Count] = Operation(
    id="oldPets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Count.from_dict(value),
)


def _old_pets(kind: str | None | Unset) -> Call:
    return Call(query=(("kind", arguments.string("kind", kind, optional=True, nullable=True)),))


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def old_pets(self, *, kind: str | None | Unset = UNSET, timeout: float | None = None) -> Count:
        """Count the pets.

        Use something newer.

        Deprecated: the service may remove it.

        Args:
            kind: Of a kind. Deprecated.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How many.

        Raises:
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(OLD_PETS, _old_pets(kind), timeout)

    async def aold_pets(
        self, *, kind: str | None | Unset = UNSET, timeout: float | None = None
    ) -> Count:
        """Count the pets.

        Use something newer.

        Deprecated: the service may remove it.

        Args:
            kind: Of a kind. Deprecated.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How many.

        Raises:
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(OLD_PETS, _old_pets(kind), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def old_pets(
        self, *, kind: str | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Count the pets.

        As `old_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(OLD_PETS, _old_pets(kind), timeout)

    async def aold_pets(
        self, *, kind: str | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Count the pets.

        As `aold_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(OLD_PETS, _old_pets(kind), timeout)
