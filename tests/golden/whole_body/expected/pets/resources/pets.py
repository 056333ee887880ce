"""The operations of `client.pets`."""

from __future__ import annotations

from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

CREATE_PET: Operation[str] = Operation(
    id="createPet", method="POST", path="/pets", retry="never", answer=fields.string
)


def _create_pet(body: str) -> Call:
    return Call(body=arguments.string("body", body, min_length=1))


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def create_pet(self, *, body: str, timeout: float | None = None) -> str:
        """Create a pet of a name.

        Args:
            body: The name, as a bare JSON string. At least 1 character.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The id of the new pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(CREATE_PET, _create_pet(body), timeout)

    async def acreate_pet(self, *, body: str, timeout: float | None = None) -> str:
        """Create a pet of a name.

        Args:
            body: The name, as a bare JSON string. At least 1 character.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The id of the new pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(CREATE_PET, _create_pet(body), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def create_pet(self, *, body: str, timeout: float | None = None) -> RawAnswer:
        """Create a pet of a name.

        As `create_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CREATE_PET, _create_pet(body), timeout)

    async def acreate_pet(self, *, body: str, timeout: float | None = None) -> RawAnswer:
        """Create a pet of a name.

        As `acreate_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CREATE_PET, _create_pet(body), timeout)
