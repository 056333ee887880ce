"""The operations of `client.default`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import arguments, keys
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

ADD_PET: Operation[models.Pet] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    retry="never",
    answer=lambda value: models.Pet.from_dict(value),
)


def _add_pet(
    body: models.Pet | models.PetDict,
    version: Literal["2"] | None | Unset,
    size: int | None | Unset,
    x_version: Literal[2],
) -> Call:
    return Call(
        query=(
            (
                "version",
                arguments.choice("version", version, values=("2",), optional=True, nullable=True),
            ),
            ("size", arguments.choice("size", size, values=(1, 2), optional=True, nullable=True)),
        ),
        headers=(("X-Version", arguments.choice("x_version", x_version, values=(2,))),),
        body=keys.model("body", body, cls=models.Pet),
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def add_pet(
        self,
        *,
        body: models.Pet | models.PetDict,
        version: Literal["2"] | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        x_version: Literal[2] = 2,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send POST /pets.

        Args:
            body: The body.
            version: Always "2".
            size: One of 1, 2.
            x_version: Which form of the service this is for. Always 2.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_PET, _add_pet(body, version, size, x_version), timeout)

    async def aadd_pet(
        self,
        *,
        body: models.Pet | models.PetDict,
        version: Literal["2"] | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        x_version: Literal[2] = 2,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send POST /pets.

        Args:
            body: The body.
            version: Always "2".
            size: One of 1, 2.
            x_version: Which form of the service this is for. Always 2.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_PET, _add_pet(body, version, size, x_version), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_pet(
        self,
        *,
        body: models.Pet | models.PetDict,
        version: Literal["2"] | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        x_version: Literal[2] = 2,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_PET, _add_pet(body, version, size, x_version), timeout)

    async def aadd_pet(
        self,
        *,
        body: models.Pet | models.PetDict,
        version: Literal["2"] | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        x_version: Literal[2] = 2,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_PET, _add_pet(body, version, size, x_version), timeout)
