"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FIND_PET: Operation[models.Pet] = Operation(
    id="findPet",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Pet.from_dict(value),
)


def _find_pet(sort: models.PetsFindPetSort | str, size: models.Size | str | None | Unset) -> Call:
    return Call(
        query=(
            (
                "size",
                arguments.choice(
                    "size",
                    size,
                    values=("small", "LARGE", "extra large"),
                    optional=True,
                    nullable=True,
                ),
            ),
            ("sort", arguments.choice("sort", sort, values=("name", "-name"))),
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def find_pet(
        self,
        *,
        sort: models.PetsFindPetSort | str,
        size: models.Size | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet:
        """Find a pet.

        Args:
            sort: In this order.
            size: Of this size.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FIND_PET, _find_pet(sort, size), timeout)

    async def afind_pet(
        self,
        *,
        sort: models.PetsFindPetSort | str,
        size: models.Size | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet:
        """Find a pet.

        Args:
            sort: In this order.
            size: Of this size.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FIND_PET, _find_pet(sort, size), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find_pet(
        self,
        *,
        sort: models.PetsFindPetSort | str,
        size: models.Size | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find a pet.

        As `find_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FIND_PET, _find_pet(sort, size), timeout)

    async def afind_pet(
        self,
        *,
        sort: models.PetsFindPetSort | str,
        size: models.Size | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find a pet.

        As `afind_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FIND_PET, _find_pet(sort, size), timeout)
