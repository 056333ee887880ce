"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

LIST_PETS: Operation[models.Pets] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: fields.array(value, models.Pet.from_dict),
)


def _list_pets(ids: Sequence[str] | None | Unset) -> Call:
    return Call(
        query=(
            (
                "ids",
                arguments.array("ids", ids, item=arguments.string, optional=True, nullable=True),
            ),
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def list_pets(
        self, *, ids: Sequence[str] | None | Unset = UNSET, timeout: float | None = None
    ) -> models.Pets:
        """List the pets.

        Args:
            ids: Only these.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets, oldest first.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_PETS, _list_pets(ids), timeout)

    async def alist_pets(
        self, *, ids: Sequence[str] | None | Unset = UNSET, timeout: float | None = None
    ) -> models.Pets:
        """List the pets.

        Args:
            ids: Only these.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets, oldest first.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST_PETS, _list_pets(ids), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list_pets(
        self, *, ids: Sequence[str] | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """List the pets.

        As `list_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LIST_PETS, _list_pets(ids), timeout)

    async def alist_pets(
        self, *, ids: Sequence[str] | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """List the pets.

        As `alist_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST_PETS, _list_pets(ids), timeout)
