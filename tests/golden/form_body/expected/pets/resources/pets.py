"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._runtime import arguments, bodies
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

CREATE: Operation[None] = Operation(
    id="create", method="POST", path="/pets", retry="never", answer=None
)


def _create(
    name: str,
    tags: Sequence[str] | Unset,
    owner: Mapping[str, str] | Unset,
    notes: Mapping[str, str] | Unset,
) -> Call:
    return Call(
        body=bodies.form(
            {
                "name": arguments.string("name", name, min_length=1),
                "tags": arguments.array("tags", tags, item=arguments.string, optional=True),
                "owner": arguments.mapping("owner", owner, item=arguments.string, optional=True),
                "notes": arguments.mapping("notes", notes, item=arguments.string, optional=True),
            },
            nested=("owner",),
        ),
        content_type="application/x-www-form-urlencoded",
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def create(
        self,
        *,
        name: str,
        tags: Sequence[str] | Unset = UNSET,
        owner: Mapping[str, str] | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Add a pet.

        Args:
            name: What it is called. At least 1 character.
            tags: The field `tags`.
            owner: Whose it is.
            notes: The field `notes`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(CREATE, _create(name, tags, owner, notes), timeout)

    async def acreate(
        self,
        *,
        name: str,
        tags: Sequence[str] | Unset = UNSET,
        owner: Mapping[str, str] | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Add a pet.

        Args:
            name: What it is called. At least 1 character.
            tags: The field `tags`.
            owner: Whose it is.
            notes: The field `notes`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(CREATE, _create(name, tags, owner, notes), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def create(
        self,
        *,
        name: str,
        tags: Sequence[str] | Unset = UNSET,
        owner: Mapping[str, str] | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Add a pet.

        As `create` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CREATE, _create(name, tags, owner, notes), timeout)

    async def acreate(
        self,
        *,
        name: str,
        tags: Sequence[str] | Unset = UNSET,
        owner: Mapping[str, str] | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Add a pet.

        As `acreate` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CREATE, _create(name, tags, owner, notes), timeout)
