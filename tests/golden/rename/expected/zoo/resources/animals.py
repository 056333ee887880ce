"""The operations of `client.animals`."""

from __future__ import annotations

import builtins

from .. import models
from .._runtime import fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

LIST: Operation[builtins.list[models.Animal]] = Operation(
    id="Pets_getAllThePets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: fields.array(value, models.Animal.from_dict),
)


def _list() -> Call:
    return Call()


class AnimalsResource:
    """The operations of Animals."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawAnimalsResource(core)

    def list(self, *, timeout: float | None = None) -> builtins.list[models.Animal]:
        """List the pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST, _list(), timeout)

    async def alist(self, *, timeout: float | None = None) -> builtins.list[models.Animal]:
        """List the pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST, _list(), timeout)


class RawAnimalsResource:
    """The operations of Animals, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list(self, *, timeout: float | None = None) -> RawAnswer:
        """List the pets.

        As `list` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(LIST, _list(), timeout)

    async def alist(self, *, timeout: float | None = None) -> RawAnswer:
        """List the pets.

        As `alist` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST, _list(), timeout)
