"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, deprecation
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset, given_if_any

OLD_PETS: Operation[models.Count] = Operation(
    id="oldPets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Count.from_dict(value),
)


def _old_pets(kind: str | None | Unset) -> Call:
    return Call(
        query=(
            (
                "kind",
                deprecation.given(
                    "kind", arguments.string("kind", kind, optional=True, nullable=True)
                ),
            ),
        )
    )


ADD_PET: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", retry="never", answer=None
)


def _add_pet(kind: str, name: str | Unset, nick: str | Unset) -> Call:
    return Call(
        query=(("kind", deprecation.given("kind", arguments.string("kind", kind), "cat")),),
        body=given_if_any(
            {
                "name": arguments.string("name", name, optional=True),
                "nick": deprecation.given("nick", arguments.string("nick", nick, optional=True)),
            }
        ),
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    @deprecation.operation("oldPets is deprecated: the service may remove it.")
    def old_pets(
        self, *, kind: str | None | Unset = UNSET, timeout: float | None = None
    ) -> models.Count:
        """Count the pets.

        Use something newer.

        Deprecated: the service may remove it.

        Args:
            kind: Of a kind. Deprecated.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How many.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(OLD_PETS, _old_pets(kind), timeout)

    @deprecation.operation("oldPets is deprecated: the service may remove it.")
    async def aold_pets(
        self, *, kind: str | None | Unset = UNSET, timeout: float | None = None
    ) -> models.Count:
        """Count the pets.

        Use something newer.

        Deprecated: the service may remove it.

        Args:
            kind: Of a kind. Deprecated.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How many.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(OLD_PETS, _old_pets(kind), timeout)

    def add_pet(
        self,
        *,
        kind: str = "cat",
        name: str | Unset = UNSET,
        nick: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            kind: Deprecated.
            name: The field `name`.
            nick: Deprecated.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_PET, _add_pet(kind, name, nick), timeout)

    async def aadd_pet(
        self,
        *,
        kind: str = "cat",
        name: str | Unset = UNSET,
        nick: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            kind: Deprecated.
            name: The field `name`.
            nick: Deprecated.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_PET, _add_pet(kind, name, nick), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    @deprecation.operation("oldPets is deprecated: the service may remove it.")
    def old_pets(
        self, *, kind: str | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Count the pets.

        As `old_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(OLD_PETS, _old_pets(kind), timeout)

    @deprecation.operation("oldPets is deprecated: the service may remove it.")
    async def aold_pets(
        self, *, kind: str | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Count the pets.

        As `aold_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(OLD_PETS, _old_pets(kind), timeout)

    def add_pet(
        self,
        *,
        kind: str = "cat",
        name: str | Unset = UNSET,
        nick: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_PET, _add_pet(kind, name, nick), timeout)

    async def aadd_pet(
        self,
        *,
        kind: str = "cat",
        name: str | Unset = UNSET,
        nick: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_PET, _add_pet(kind, name, nick), timeout)
