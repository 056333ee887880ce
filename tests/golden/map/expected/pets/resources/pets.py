"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Mapping

from .. import models
from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

SET_COUNTS: Operation[models.Counts] = Operation(
    id="setCounts",
    method="PUT",
    path="/counts",
    retry="safe",
    answer=lambda value: fields.mapping(value, fields.integer),
)


def _set_counts(body: Mapping[str, int]) -> Call:
    return Call(body=arguments.mapping("body", body, item=arguments.integer))


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def set_counts(self, *, body: Mapping[str, int], timeout: float | None = None) -> models.Counts:
        """Store how many pets there are of each kind.

        Args:
            body: How many, by kind.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            What is stored now.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(SET_COUNTS, _set_counts(body), timeout)

    async def aset_counts(
        self, *, body: Mapping[str, int], timeout: float | None = None
    ) -> models.Counts:
        """Store how many pets there are of each kind.

        Args:
            body: How many, by kind.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            What is stored now.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(SET_COUNTS, _set_counts(body), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def set_counts(self, *, body: Mapping[str, int], timeout: float | None = None) -> RawAnswer:
        """Store how many pets there are of each kind.

        As `set_counts` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(SET_COUNTS, _set_counts(body), timeout)

    async def aset_counts(
        self, *, body: Mapping[str, int], timeout: float | None = None
    ) -> RawAnswer:
        """Store how many pets there are of each kind.

        As `aset_counts` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(SET_COUNTS, _set_counts(body), timeout)
