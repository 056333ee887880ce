"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from .. import models
from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

CREATE_PET: Operation[models.Pet | None] = Operation(
    id="createPet",
    method="POST",
    path="/pets",
    retry="never",
    answer=lambda value: fields.nullable(value, models.Pet.from_dict),
)


def _create_pet(
    name: str,
    owner: str | None,
    tags: Sequence[str | None],
    nothing: None,
    born: date | None | Unset,
    ended: None | Unset,
    nothings: Sequence[None] | Unset,
) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name),
            "owner": arguments.string("owner", owner, nullable=True),
            "born": arguments.date("born", born, optional=True, nullable=True),
            "tags": arguments.array("tags", tags, item=partial(arguments.string, nullable=True)),
            "nothing": arguments.choice("nothing", nothing, values=(None,), nullable=True),
            "ended": arguments.choice("ended", ended, values=(None,), optional=True, nullable=True),
            "nothings": arguments.array(
                "nothings",
                nothings,
                item=partial(arguments.choice, values=(None,), nullable=True),
                optional=True,
            ),
        }
    )


TAGGED: Operation[int | None] = Operation(
    id="tagged",
    method="GET",
    path="/pets/{tag}/{day}",
    retry="safe",
    answer=lambda value: fields.nullable(value, fields.integer),
)


def _tagged(tag: str, day: date) -> Call:
    return Call(
        path=(arguments.segment("tag", tag), arguments.segment("day", arguments.date("day", day)))
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def create_pet(
        self,
        *,
        name: str,
        owner: str | None,
        tags: Sequence[str | None],
        nothing: None,
        born: date | None | Unset = UNSET,
        ended: None | Unset = UNSET,
        nothings: Sequence[None] | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet | None:
        """Create a pet.

        Args:
            name: What it is called.
            owner: Null for a stray.
            tags: Any marks.
            nothing: Kept for later. Always None.
            born: Null if nobody knows.
            ended: Always None.
            nothings: The field `nothings`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet, or null where there was one.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            CREATE_PET, _create_pet(name, owner, tags, nothing, born, ended, nothings), timeout
        )

    async def acreate_pet(
        self,
        *,
        name: str,
        owner: str | None,
        tags: Sequence[str | None],
        nothing: None,
        born: date | None | Unset = UNSET,
        ended: None | Unset = UNSET,
        nothings: Sequence[None] | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet | None:
        """Create a pet.

        Args:
            name: What it is called.
            owner: Null for a stray.
            tags: Any marks.
            nothing: Kept for later. Always None.
            born: Null if nobody knows.
            ended: Always None.
            nothings: The field `nothings`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet, or null where there was one.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            CREATE_PET, _create_pet(name, owner, tags, nothing, born, ended, nothings), timeout
        )

    def tagged(self, *, tag: str, day: date, timeout: float | None = None) -> int | None:
        """Count the pets of a tag; a path has no text for null.

        Args:
            tag: Which.
            day: When.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How many.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(TAGGED, _tagged(tag, day), timeout)

    async def atagged(self, *, tag: str, day: date, timeout: float | None = None) -> int | None:
        """Count the pets of a tag; a path has no text for null.

        Args:
            tag: Which.
            day: When.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How many.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(TAGGED, _tagged(tag, day), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def create_pet(
        self,
        *,
        name: str,
        owner: str | None,
        tags: Sequence[str | None],
        nothing: None,
        born: date | None | Unset = UNSET,
        ended: None | Unset = UNSET,
        nothings: Sequence[None] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Create a pet.

        As `create_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            CREATE_PET, _create_pet(name, owner, tags, nothing, born, ended, nothings), timeout
        )

    async def acreate_pet(
        self,
        *,
        name: str,
        owner: str | None,
        tags: Sequence[str | None],
        nothing: None,
        born: date | None | Unset = UNSET,
        ended: None | Unset = UNSET,
        nothings: Sequence[None] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Create a pet.

        As `acreate_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            CREATE_PET, _create_pet(name, owner, tags, nothing, born, ended, nothings), timeout
        )

    def tagged(self, *, tag: str, day: date, timeout: float | None = None) -> RawAnswer:
        """Count the pets of a tag; a path has no text for null.

        As `tagged` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(TAGGED, _tagged(tag, day), timeout)

    async def atagged(self, *, tag: str, day: date, timeout: float | None = None) -> RawAnswer:
        """Count the pets of a tag; a path has no text for null.

        As `atagged` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(TAGGED, _tagged(tag, day), timeout)
