"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, deprecation
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

PUT_PET: Operation[models.Pet] = Operation(
    id="putPet",
    method="PUT",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Pet.from_dict(value),
)


def _put_pet(litter: int, name: str | Unset, home: models.Count | Unset) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name, optional=True),
            "litter": arguments.integer("litter", litter, minimum=1, maximum=12),
            "home": deprecation.given(
                "home", arguments.integer("home", home, minimum=1, optional=True)
            ),
        }
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def put_pet(
        self,
        *,
        litter: int,
        name: str | Unset = UNSET,
        home: models.Count | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send PUT /pets.

        Args:
            litter: 1 to 12.
            name: The field `name`.
            home: The number of its house. Deprecated.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_PET, _put_pet(litter, name, home), timeout)

    async def aput_pet(
        self,
        *,
        litter: int,
        name: str | Unset = UNSET,
        home: models.Count | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send PUT /pets.

        Args:
            litter: 1 to 12.
            name: The field `name`.
            home: The number of its house. Deprecated.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_PET, _put_pet(litter, name, home), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def put_pet(
        self,
        *,
        litter: int,
        name: str | Unset = UNSET,
        home: models.Count | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /pets.

        As `put_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_PET, _put_pet(litter, name, home), timeout)

    async def aput_pet(
        self,
        *,
        litter: int,
        name: str | Unset = UNSET,
        home: models.Count | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /pets.

        As `aput_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_PET, _put_pet(litter, name, home), timeout)
