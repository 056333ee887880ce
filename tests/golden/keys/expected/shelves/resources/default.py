"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import models
from .._runtime import keys
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

PUT_SHELF: Operation[models.Shelf] = Operation(
    id="putShelf",
    method="POST",
    path="/shelves",
    retry="never",
    answer=lambda value: models.Shelf.from_dict(value),
)


def _put_shelf(body: models.Shelf | None | Mapping[str, Any]) -> Call:
    return Call(body=keys.model("body", body, cls=models.Shelf, nullable=True))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def put_shelf(
        self, *, body: models.Shelf | None | Mapping[str, Any], timeout: float | None = None
    ) -> models.Shelf:
        """Send POST /shelves.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The shelf.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_SHELF, _put_shelf(body), timeout)

    async def aput_shelf(
        self, *, body: models.Shelf | None | Mapping[str, Any], timeout: float | None = None
    ) -> models.Shelf:
        """Send POST /shelves.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The shelf.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_SHELF, _put_shelf(body), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def put_shelf(
        self, *, body: models.Shelf | None | Mapping[str, Any], timeout: float | None = None
    ) -> RawAnswer:
        """Send POST /shelves.

        As `put_shelf` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_SHELF, _put_shelf(body), timeout)

    async def aput_shelf(
        self, *, body: models.Shelf | None | Mapping[str, Any], timeout: float | None = None
    ) -> RawAnswer:
        """Send POST /shelves.

        As `aput_shelf` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_SHELF, _put_shelf(body), timeout)
