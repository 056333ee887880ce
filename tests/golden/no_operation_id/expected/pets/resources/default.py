"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

GET_PETS_PET_ID_TOYS: Operation[list[models.DefaultGetPetsPetIdToysResponseItem]] = Operation(
    id="GET /pets/{petId}/toys",
    method="GET",
    path="/pets/{petId}/toys",
    retry="safe",
    answer=lambda value: fields.array(value, models.DefaultGetPetsPetIdToysResponseItem.from_dict),
)


def _get_pets_pet_id_toys(pet_id: str) -> Call:
    return Call(path=(arguments.segment("pet_id", pet_id),))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def get_pets_pet_id_toys(
        self, *, pet_id: str, timeout: float | None = None
    ) -> list[models.DefaultGetPetsPetIdToysResponseItem]:
        """Send GET /pets/{petId}/toys.

        Args:
            pet_id: The path parameter `petId`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(GET_PETS_PET_ID_TOYS, _get_pets_pet_id_toys(pet_id), timeout)

    async def aget_pets_pet_id_toys(
        self, *, pet_id: str, timeout: float | None = None
    ) -> list[models.DefaultGetPetsPetIdToysResponseItem]:
        """Send GET /pets/{petId}/toys.

        Args:
            pet_id: The path parameter `petId`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(GET_PETS_PET_ID_TOYS, _get_pets_pet_id_toys(pet_id), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_pets_pet_id_toys(self, *, pet_id: str, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets/{petId}/toys.

        As `get_pets_pet_id_toys` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(GET_PETS_PET_ID_TOYS, _get_pets_pet_id_toys(pet_id), timeout)

    async def aget_pets_pet_id_toys(
        self, *, pet_id: str, timeout: float | None = None
    ) -> RawAnswer:
        """Send GET /pets/{petId}/toys.

        As `aget_pets_pet_id_toys` of the resource itself, with the same arguments and errors;
        returns the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(GET_PETS_PET_ID_TOYS, _get_pets_pet_id_toys(pet_id), timeout)
