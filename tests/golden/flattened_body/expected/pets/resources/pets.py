"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

UPDATE_PET: Operation[models.Pet] = Operation(
    id="updatePet",
    method="PUT",
    path="/pets/{petId}",
    retry="safe",
    answer=lambda value: models.Pet.from_dict(value),
)


def _update_pet(
    pet_id: str, name: str, birth_year: int | Unset, chip_number: str | None | Unset
) -> Call:
    return Call(
        path=(arguments.segment("pet_id", pet_id),),
        body={
            "name": arguments.string("name", name),
            "birthYear": arguments.integer("birth_year", birth_year, optional=True),
            "chipNumber": arguments.string(
                "chip_number", chip_number, optional=True, nullable=True
            ),
        },
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def update_pet(
        self,
        *,
        pet_id: str,
        name: str,
        birth_year: int | Unset = UNSET,
        chip_number: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet:
        """Change what is stored of a pet.

        Args:
            pet_id: Which pet.
            name: What it is called.
            birth_year: The year it was born in.
            chip_number: Null if it has no chip.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet after the change.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            UPDATE_PET, _update_pet(pet_id, name, birth_year, chip_number), timeout
        )

    async def aupdate_pet(
        self,
        *,
        pet_id: str,
        name: str,
        birth_year: int | Unset = UNSET,
        chip_number: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet:
        """Change what is stored of a pet.

        Args:
            pet_id: Which pet.
            name: What it is called.
            birth_year: The year it was born in.
            chip_number: Null if it has no chip.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet after the change.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            UPDATE_PET, _update_pet(pet_id, name, birth_year, chip_number), timeout
        )


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def update_pet(
        self,
        *,
        pet_id: str,
        name: str,
        birth_year: int | Unset = UNSET,
        chip_number: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Change what is stored of a pet.

        As `update_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            UPDATE_PET, _update_pet(pet_id, name, birth_year, chip_number), timeout
        )

    async def aupdate_pet(
        self,
        *,
        pet_id: str,
        name: str,
        birth_year: int | Unset = UNSET,
        chip_number: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Change what is stored of a pet.

        As `aupdate_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            UPDATE_PET, _update_pet(pet_id, name, birth_year, chip_number), timeout
        )
