"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown

GET_PET: Operation[models.Pet] = Operation(
    id="getPet",
    method="GET",
    path="/pets/{id}",
    retry="safe",
    answer=lambda value: models.Pet.from_dict(value),
)


def _get_pet(id: int | str | Unknown, page: int | str | Unknown) -> Call:
    return Call(
        path=(
            arguments.segment(
                "id", unions.checked("id", id, checks=(arguments.integer, arguments.string))
            ),
        ),
        query=(
            ("page", unions.checked("page", page, checks=(arguments.integer, arguments.string))),
        ),
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def get_pet(
        self,
        *,
        id: int | str | Unknown,
        page: int | str | Unknown = 1,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send GET /pets/{id}.

        Args:
            id: The path parameter `id`.
            page: The query parameter `page`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(GET_PET, _get_pet(id, page), timeout)

    async def aget_pet(
        self,
        *,
        id: int | str | Unknown,
        page: int | str | Unknown = 1,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send GET /pets/{id}.

        Args:
            id: The path parameter `id`.
            page: The query parameter `page`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(GET_PET, _get_pet(id, page), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_pet(
        self,
        *,
        id: int | str | Unknown,
        page: int | str | Unknown = 1,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /pets/{id}.

        As `get_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(GET_PET, _get_pet(id, page), timeout)

    async def aget_pet(
        self,
        *,
        id: int | str | Unknown,
        page: int | str | Unknown = 1,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /pets/{id}.

        As `aget_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(GET_PET, _get_pet(id, page), timeout)
