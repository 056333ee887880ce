"""The operations of `client.pets`."""

from __future__ import annotations

from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

GET_PET: Operation[str] = Operation(
    id="getPet", method="GET", path="/pets/{id}", retry="safe", answer=fields.string
)


def _get_pet(
    id: int,
    x_trace: str,
    id_query: str | None | Unset,
    with_toys: bool,
    owner_id: str | None | Unset,
    timeout_: int,
) -> Call:
    return Call(
        path=(arguments.segment("id", arguments.integer("id", id)),),
        query=(
            ("id", arguments.string("id_query", id_query, optional=True, nullable=True)),
            ("withToys", arguments.boolean("with_toys", with_toys)),
            ("ownerId", arguments.string("owner_id", owner_id, optional=True, nullable=True)),
            ("timeout", arguments.integer("timeout_", timeout_)),
        ),
        headers=(("X-Trace", arguments.string("x_trace", x_trace)),),
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def get_pet(
        self,
        *,
        id: int,
        x_trace: str,
        id_query: str | None | Unset = UNSET,
        with_toys: bool = False,
        owner_id: str | None | Unset = UNSET,
        timeout_: int = 5,
        timeout: float | None = None,
    ) -> str:
        """Read a pet.

        Args:
            id: Which pet.
            x_trace: For the log.
            id_query: Which version.
            with_toys: Toys too.
            owner_id: Of this owner.
            timeout_: For the service.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet's name.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            GET_PET, _get_pet(id, x_trace, id_query, with_toys, owner_id, timeout_), timeout
        )

    async def aget_pet(
        self,
        *,
        id: int,
        x_trace: str,
        id_query: str | None | Unset = UNSET,
        with_toys: bool = False,
        owner_id: str | None | Unset = UNSET,
        timeout_: int = 5,
        timeout: float | None = None,
    ) -> str:
        """Read a pet.

        Args:
            id: Which pet.
            x_trace: For the log.
            id_query: Which version.
            with_toys: Toys too.
            owner_id: Of this owner.
            timeout_: For the service.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet's name.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            GET_PET, _get_pet(id, x_trace, id_query, with_toys, owner_id, timeout_), timeout
        )


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_pet(
        self,
        *,
        id: int,
        x_trace: str,
        id_query: str | None | Unset = UNSET,
        with_toys: bool = False,
        owner_id: str | None | Unset = UNSET,
        timeout_: int = 5,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Read a pet.

        As `get_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            GET_PET, _get_pet(id, x_trace, id_query, with_toys, owner_id, timeout_), timeout
        )

    async def aget_pet(
        self,
        *,
        id: int,
        x_trace: str,
        id_query: str | None | Unset = UNSET,
        with_toys: bool = False,
        owner_id: str | None | Unset = UNSET,
        timeout_: int = 5,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Read a pet.

        As `aget_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            GET_PET, _get_pet(id, x_trace, id_query, with_toys, owner_id, timeout_), timeout
        )
