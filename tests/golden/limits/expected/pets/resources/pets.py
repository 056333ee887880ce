"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FIND_PETS: Operation[int] = Operation(
    id="findPets", method="GET", path="/pets", retry="safe", answer=fields.integer
)


def _find_pets(
    page: int,
    weight: float | None | Unset,
    name: str | None | Unset,
    tags: Sequence[str] | None | Unset,
) -> Call:
    return Call(
        query=(
            ("page", arguments.integer("page", page, minimum=1, maximum=100)),
            (
                "weight",
                arguments.number(
                    "weight",
                    weight,
                    exclusive_minimum=0,
                    multiple_of=0.5,
                    optional=True,
                    nullable=True,
                ),
            ),
            (
                "name",
                arguments.string(
                    "name",
                    name,
                    min_length=2,
                    max_length=9,
                    pattern='^[a-z"]+$',
                    optional=True,
                    nullable=True,
                ),
            ),
            (
                "tags",
                arguments.array(
                    "tags",
                    tags,
                    item=partial(arguments.string, max_length=5),
                    max_items=3,
                    unique=True,
                    optional=True,
                    nullable=True,
                ),
            ),
        )
    )


COUNT_PETS: Operation[None] = Operation(
    id="countPets", method="GET", path="/pets/{tame}/{age}/{name}", retry="safe", answer=None
)


def _count_pets(tame: bool, age: int, name: str, after: int | None | Unset) -> Call:
    return Call(
        path=(
            arguments.segment("tame", arguments.text(arguments.boolean("tame", tame))),
            arguments.segment("age", arguments.integer("age", age, bits=32)),
            arguments.segment("name", name),
        ),
        query=(
            (
                "after",
                arguments.integer("after", after, bits=64, minimum=0, optional=True, nullable=True),
            ),
        ),
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def find_pets(
        self,
        *,
        page: int,
        weight: float | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        tags: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> int:
        """Find pets.

        Args:
            page: Which page. 1 to 100.
            weight: At least so heavy. More than 0, a multiple of 0.5.
            name: Called so. 2 to 9 characters, matches `^[a-z"]+$`.
            tags: With these marks. At most 3 items, no item twice.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How many there are.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FIND_PETS, _find_pets(page, weight, name, tags), timeout)

    async def afind_pets(
        self,
        *,
        page: int,
        weight: float | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        tags: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> int:
        """Find pets.

        Args:
            page: Which page. 1 to 100.
            weight: At least so heavy. More than 0, a multiple of 0.5.
            name: Called so. 2 to 9 characters, matches `^[a-z"]+$`.
            tags: With these marks. At most 3 items, no item twice.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How many there are.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FIND_PETS, _find_pets(page, weight, name, tags), timeout)

    def count_pets(
        self,
        *,
        tame: bool,
        age: int,
        name: str,
        after: int | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Count pets.

        Args:
            tame: Whether tame.
            age: In days.
            name: Called so.
            after: A mark. At least 0.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Counted.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(COUNT_PETS, _count_pets(tame, age, name, after), timeout)

    async def acount_pets(
        self,
        *,
        tame: bool,
        age: int,
        name: str,
        after: int | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Count pets.

        Args:
            tame: Whether tame.
            age: In days.
            name: Called so.
            after: A mark. At least 0.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Counted.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(COUNT_PETS, _count_pets(tame, age, name, after), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find_pets(
        self,
        *,
        page: int,
        weight: float | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        tags: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find pets.

        As `find_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FIND_PETS, _find_pets(page, weight, name, tags), timeout)

    async def afind_pets(
        self,
        *,
        page: int,
        weight: float | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        tags: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find pets.

        As `afind_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FIND_PETS, _find_pets(page, weight, name, tags), timeout)

    def count_pets(
        self,
        *,
        tame: bool,
        age: int,
        name: str,
        after: int | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Count pets.

        As `count_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(COUNT_PETS, _count_pets(tame, age, name, after), timeout)

    async def acount_pets(
        self,
        *,
        tame: bool,
        age: int,
        name: str,
        after: int | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Count pets.

        As `acount_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(COUNT_PETS, _count_pets(tame, age, name, after), timeout)
