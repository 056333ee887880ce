"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

PUT_PETS: Operation[models.Pets] = Operation(
    id="putPets",
    method="PUT",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Pets.from_dict(value),
)


def _put_pets(body: Mapping[str, models.Pet | Mapping[str, Any]]) -> Call:
    return Call(body=arguments.mapping("body", body, item=partial(arguments.model, cls=models.Pet)))


ADD_PETS: Operation[None] = Operation(
    id="addPets", method="POST", path="/pets", retry="never", answer=None
)


def _add_pets(total: int | Unset) -> Call:
    return Call(body={"total": arguments.integer("total", total, optional=True)})


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def put_pets(
        self, *, body: Mapping[str, models.Pet | Mapping[str, Any]], timeout: float | None = None
    ) -> models.Pets:
        """Send PUT /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_PETS, _put_pets(body), timeout)

    async def aput_pets(
        self, *, body: Mapping[str, models.Pet | Mapping[str, Any]], timeout: float | None = None
    ) -> models.Pets:
        """Send PUT /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_PETS, _put_pets(body), timeout)

    def add_pets(self, *, total: int | Unset = UNSET, timeout: float | None = None) -> None:
        """Send POST /pets.

        Args:
            total: The field `total`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_PETS, _add_pets(total), timeout)

    async def aadd_pets(self, *, total: int | Unset = UNSET, timeout: float | None = None) -> None:
        """Send POST /pets.

        Args:
            total: The field `total`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_PETS, _add_pets(total), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def put_pets(
        self, *, body: Mapping[str, models.Pet | Mapping[str, Any]], timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /pets.

        As `put_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_PETS, _put_pets(body), timeout)

    async def aput_pets(
        self, *, body: Mapping[str, models.Pet | Mapping[str, Any]], timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /pets.

        As `aput_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_PETS, _put_pets(body), timeout)

    def add_pets(self, *, total: int | Unset = UNSET, timeout: float | None = None) -> RawAnswer:
        """Send POST /pets.

        As `add_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_PETS, _add_pets(total), timeout)

    async def aadd_pets(
        self, *, total: int | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_PETS, _add_pets(total), timeout)
