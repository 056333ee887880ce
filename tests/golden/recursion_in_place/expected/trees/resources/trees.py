"""The operations of `client.trees`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime import unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from ..models import TreesBranchesResponse, TreesPlantRequestInput

BRANCHES: Operation[TreesBranchesResponse] = Operation(
    id="trees_branches",
    method="GET",
    path="/trees",
    retry="safe",
    answer=lambda value: unions.named(value, models, "TreesBranchesResponse"),
)


def _branches() -> Call:
    return Call()


PLANT: Operation[None] = Operation(
    id="trees_plant", method="PUT", path="/trees", retry="safe", answer=None
)


def _plant(body: Sequence[str | TreesPlantRequestInput | Unknown]) -> Call:
    return Call(body=unions.checked_as("body", body, models=models, alias="TreesPlantRequest"))


class TreesResource:
    """The operations of Trees."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawTreesResource(core)

    def branches(self, *, timeout: float | None = None) -> TreesBranchesResponse:
        """Send GET /trees.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Branches by name, each with its own.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(BRANCHES, _branches(), timeout)

    async def abranches(self, *, timeout: float | None = None) -> TreesBranchesResponse:
        """Send GET /trees.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Branches by name, each with its own.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(BRANCHES, _branches(), timeout)

    def plant(
        self,
        *,
        body: Sequence[str | TreesPlantRequestInput | Unknown],
        timeout: float | None = None,
    ) -> None:
        """Send PUT /trees.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Planted.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PLANT, _plant(body), timeout)

    async def aplant(
        self,
        *,
        body: Sequence[str | TreesPlantRequestInput | Unknown],
        timeout: float | None = None,
    ) -> None:
        """Send PUT /trees.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Planted.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PLANT, _plant(body), timeout)


class RawTreesResource:
    """The operations of Trees, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def branches(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /trees.

        As `branches` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(BRANCHES, _branches(), timeout)

    async def abranches(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /trees.

        As `abranches` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(BRANCHES, _branches(), timeout)

    def plant(
        self,
        *,
        body: Sequence[str | TreesPlantRequestInput | Unknown],
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /trees.

        As `plant` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PLANT, _plant(body), timeout)

    async def aplant(
        self,
        *,
        body: Sequence[str | TreesPlantRequestInput | Unknown],
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /trees.

        As `aplant` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PLANT, _plant(body), timeout)
