"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

REPLACE_PET: Operation[None] = Operation(
    id="replacePet", method="PUT", path="/pets/{id}", retry="safe", answer=None
)


def _replace_pet(id: str, body: models.Pet | models.PetDict) -> Call:
    return Call(
        path=(arguments.segment("id", id),), body=arguments.model("body", body, cls=models.Pet)
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def replace_pet(
        self, *, id: str, body: models.Pet | models.PetDict, timeout: float | None = None
    ) -> None:
        """Replace a pet.

        Args:
            id: Which pet.
            body: The new pet.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is replaced.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(REPLACE_PET, _replace_pet(id, body), timeout)

    async def areplace_pet(
        self, *, id: str, body: models.Pet | models.PetDict, timeout: float | None = None
    ) -> None:
        """Replace a pet.

        Args:
            id: Which pet.
            body: The new pet.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is replaced.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(REPLACE_PET, _replace_pet(id, body), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def replace_pet(
        self, *, id: str, body: models.Pet | models.PetDict, timeout: float | None = None
    ) -> RawAnswer:
        """Replace a pet.

        As `replace_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(REPLACE_PET, _replace_pet(id, body), timeout)

    async def areplace_pet(
        self, *, id: str, body: models.Pet | models.PetDict, timeout: float | None = None
    ) -> RawAnswer:
        """Replace a pet.

        As `areplace_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(REPLACE_PET, _replace_pet(id, body), timeout)
