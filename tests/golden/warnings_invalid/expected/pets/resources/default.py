"""The operations of `client.default`."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import arguments, deprecation
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
    security=(("access_token",), ()),
)


def _add_pet(body: Any | Unset) -> Call:
    return Call(body=arguments.anything("body", body, optional=True))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    @deprecation.operation("addPet is deprecated: the service may remove it.")
    def add_pet(self, *, body: Any | Unset = UNSET, timeout: float | None = None) -> models.Pet:
        """7.

        Deprecated: the service may remove it.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_PET, _add_pet(body), timeout)

    @deprecation.operation("addPet is deprecated: the service may remove it.")
    async def aadd_pet(
        self, *, body: Any | Unset = UNSET, timeout: float | None = None
    ) -> models.Pet:
        """7.

        Deprecated: the service may remove it.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_PET, _add_pet(body), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    @deprecation.operation("addPet is deprecated: the service may remove it.")
    def add_pet(self, *, body: Any | Unset = UNSET, timeout: float | None = None) -> RawAnswer:
        """7.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_PET, _add_pet(body), timeout)

    @deprecation.operation("addPet is deprecated: the service may remove it.")
    async def aadd_pet(
        self, *, body: Any | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """7.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_PET, _add_pet(body), timeout)
