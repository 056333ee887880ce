"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

DELETE_PET: Operation[None] = Operation(
    id="deletePet",
    method="DELETE",
    path="/pets/{id}",
    retry="safe",
    answer=None,
    errors={
        400: lambda value: models.Problem.from_dict(value),
        404: None,
        "5XX": lambda value: models.Problem.from_dict(value),
        "default": None,
    },
)


def _delete_pet(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def delete_pet(self, *, id: str, timeout: float | None = None) -> None:
        """Delete a pet.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            id: Which pet.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is gone.

        Raises:
            BadRequest: 400. The id is none.
            NotFound: 404. There is no such pet.
            ServerError: 5XX. The service is ill.
            ApiException: whatever else went wrong; the root of all the above. Anything else.
        """
        return self._core.call(DELETE_PET, _delete_pet(id), timeout)

    async def adelete_pet(self, *, id: str, timeout: float | None = None) -> None:
        """Delete a pet.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            id: Which pet.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is gone.

        Raises:
            BadRequest: 400. The id is none.
            NotFound: 404. There is no such pet.
            ServerError: 5XX. The service is ill.
            ApiException: whatever else went wrong; the root of all the above. Anything else.
        """
        return await self._core.acall(DELETE_PET, _delete_pet(id), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def delete_pet(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Delete a pet.

        As `delete_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(DELETE_PET, _delete_pet(id), timeout)

    async def adelete_pet(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Delete a pet.

        As `adelete_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(DELETE_PET, _delete_pet(id), timeout)
