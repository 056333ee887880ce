"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal

from .._runtime import arguments, styles, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

LIST_PETS: Operation[None] = Operation(
    id="listPets", method="GET", path="/pets", retry="safe", answer=None
)


def _list_pets(
    sort: str,
    deep: bool | Literal[""] | Unknown | None | Unset,
    limit: int | Literal[""] | Unknown | None | Unset,
    name: str | None | Unset,
    tags: Sequence[str] | Literal[""] | Unknown | None | Unset,
) -> Call:
    return Call(
        query=(
            (
                "deep",
                unions.checked(
                    "deep",
                    deep,
                    checks=(arguments.boolean, partial(arguments.choice, values=("",))),
                    optional=True,
                    nullable=True,
                ),
            ),
            (
                "limit",
                unions.checked(
                    "limit",
                    limit,
                    checks=(
                        partial(arguments.integer, minimum=1),
                        partial(arguments.choice, values=("",)),
                    ),
                    optional=True,
                    nullable=True,
                ),
            ),
            ("name", arguments.string("name", name, optional=True, nullable=True)),
            *styles.query(
                "tags",
                unions.checked(
                    "tags",
                    tags,
                    checks=(
                        partial(arguments.array, item=arguments.string),
                        partial(arguments.choice, values=("",)),
                    ),
                    optional=True,
                    nullable=True,
                ),
                style="form",
                explode=True,
            ),
            ("sort", arguments.string("sort", sort, min_length=1)),
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def list_pets(
        self,
        *,
        sort: str,
        deep: bool | Literal[""] | Unknown | None | Unset = UNSET,
        limit: int | Literal[""] | Unknown | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        tags: Sequence[str] | Literal[""] | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """List pets.

        Args:
            sort: Never empty. At least 1 character.
            deep: With all.
            limit: How many.
            name: Called so.
            tags: Of these.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. None.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_PETS, _list_pets(sort, deep, limit, name, tags), timeout)

    async def alist_pets(
        self,
        *,
        sort: str,
        deep: bool | Literal[""] | Unknown | None | Unset = UNSET,
        limit: int | Literal[""] | Unknown | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        tags: Sequence[str] | Literal[""] | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """List pets.

        Args:
            sort: Never empty. At least 1 character.
            deep: With all.
            limit: How many.
            name: Called so.
            tags: Of these.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. None.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST_PETS, _list_pets(sort, deep, limit, name, tags), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list_pets(
        self,
        *,
        sort: str,
        deep: bool | Literal[""] | Unknown | None | Unset = UNSET,
        limit: int | Literal[""] | Unknown | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        tags: Sequence[str] | Literal[""] | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """List pets.

        As `list_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LIST_PETS, _list_pets(sort, deep, limit, name, tags), timeout)

    async def alist_pets(
        self,
        *,
        sort: str,
        deep: bool | Literal[""] | Unknown | None | Unset = UNSET,
        limit: int | Literal[""] | Unknown | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        tags: Sequence[str] | Literal[""] | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """List pets.

        As `alist_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST_PETS, _list_pets(sort, deep, limit, name, tags), timeout)
