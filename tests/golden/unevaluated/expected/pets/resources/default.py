"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime import unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown

ADD_PET: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", retry="never", answer=None
)


def _add_pet(
    body: models.PetVariant1
    | models.PetVariant1Dict
    | models.PetVariant2
    | models.PetVariant2Dict
    | Unknown,
) -> Call:
    return Call(body=unions.checked_as("body", body, models=models, alias="Pet"))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def add_pet(
        self,
        *,
        body: models.PetVariant1
        | models.PetVariant1Dict
        | models.PetVariant2
        | models.PetVariant2Dict
        | Unknown,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_PET, _add_pet(body), timeout)

    async def aadd_pet(
        self,
        *,
        body: models.PetVariant1
        | models.PetVariant1Dict
        | models.PetVariant2
        | models.PetVariant2Dict
        | Unknown,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_PET, _add_pet(body), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_pet(
        self,
        *,
        body: models.PetVariant1
        | models.PetVariant1Dict
        | models.PetVariant2
        | models.PetVariant2Dict
        | Unknown,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_PET, _add_pet(body), timeout)

    async def aadd_pet(
        self,
        *,
        body: models.PetVariant1
        | models.PetVariant1Dict
        | models.PetVariant2
        | models.PetVariant2Dict
        | Unknown,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_PET, _add_pet(body), timeout)
