"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial as _partial

from .. import models
from .._runtime import arguments, unions as _unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

LIST_PETS: Operation[models.Pet] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Pet.from_dict(value),
)


def _list_pets(
    page_size: int | None | Unset,
    page_size_: int | None | Unset,
    unions: int | str | Unknown | None | Unset,
    partial: Sequence[int] | None | Unset,
    x_unions: str | None | Unset,
) -> Call:
    return Call(
        query=(
            ("pageSize", arguments.integer("page_size", page_size, optional=True, nullable=True)),
            (
                "page-size",
                arguments.integer("page_size_", page_size_, optional=True, nullable=True),
            ),
            (
                "unions",
                _unions.checked(
                    "unions",
                    unions,
                    checks=(arguments.integer, arguments.string),
                    optional=True,
                    nullable=True,
                ),
            ),
            (
                "partial",
                arguments.array(
                    "partial",
                    partial,
                    item=_partial(arguments.integer, minimum=1),
                    optional=True,
                    nullable=True,
                ),
            ),
        ),
        headers=(
            ("X-Unions", arguments.string("x_unions", x_unions, optional=True, nullable=True)),
        ),
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def list_pets(
        self,
        *,
        page_size: int | None | Unset = UNSET,
        page_size_: int | None | Unset = UNSET,
        unions: int | str | Unknown | None | Unset = UNSET,
        partial: Sequence[int] | None | Unset = UNSET,
        x_unions: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send GET /pets.

        Args:
            page_size: The query parameter `pageSize`.
            page_size_: The query parameter `page-size`.
            unions: The query parameter `unions`.
            partial: The query parameter `partial`.
            x_unions: The header `X-Unions`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            LIST_PETS, _list_pets(page_size, page_size_, unions, partial, x_unions), timeout
        )

    async def alist_pets(
        self,
        *,
        page_size: int | None | Unset = UNSET,
        page_size_: int | None | Unset = UNSET,
        unions: int | str | Unknown | None | Unset = UNSET,
        partial: Sequence[int] | None | Unset = UNSET,
        x_unions: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send GET /pets.

        Args:
            page_size: The query parameter `pageSize`.
            page_size_: The query parameter `page-size`.
            unions: The query parameter `unions`.
            partial: The query parameter `partial`.
            x_unions: The header `X-Unions`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            LIST_PETS, _list_pets(page_size, page_size_, unions, partial, x_unions), timeout
        )


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list_pets(
        self,
        *,
        page_size: int | None | Unset = UNSET,
        page_size_: int | None | Unset = UNSET,
        unions: int | str | Unknown | None | Unset = UNSET,
        partial: Sequence[int] | None | Unset = UNSET,
        x_unions: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /pets.

        As `list_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            LIST_PETS, _list_pets(page_size, page_size_, unions, partial, x_unions), timeout
        )

    async def alist_pets(
        self,
        *,
        page_size: int | None | Unset = UNSET,
        page_size_: int | None | Unset = UNSET,
        unions: int | str | Unknown | None | Unset = UNSET,
        partial: Sequence[int] | None | Unset = UNSET,
        x_unions: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /pets.

        As `alist_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            LIST_PETS, _list_pets(page_size, page_size_, unions, partial, x_unions), timeout
        )
