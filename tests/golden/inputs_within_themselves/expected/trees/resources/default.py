"""The operations of `client.default`."""

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
    from ..models import Nodes, NodesInput

PUT_TREES: Operation[Nodes] = Operation(
    id="putTrees",
    method="PUT",
    path="/trees",
    retry="safe",
    answer=lambda value: unions.named(value, models, "Nodes"),
)


def _put_trees(nodes: Sequence[models.Node | models.NodeDict | NodesInput | Unknown]) -> Call:
    return Call(body={"nodes": unions.checked_as("nodes", nodes, models=models, alias="Nodes")})


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def put_trees(
        self,
        *,
        nodes: Sequence[models.Node | models.NodeDict | NodesInput | Unknown],
        timeout: float | None = None,
    ) -> Nodes:
        """Send PUT /trees.

        Args:
            nodes: The field `nodes`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_TREES, _put_trees(nodes), timeout)

    async def aput_trees(
        self,
        *,
        nodes: Sequence[models.Node | models.NodeDict | NodesInput | Unknown],
        timeout: float | None = None,
    ) -> Nodes:
        """Send PUT /trees.

        Args:
            nodes: The field `nodes`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_TREES, _put_trees(nodes), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def put_trees(
        self,
        *,
        nodes: Sequence[models.Node | models.NodeDict | NodesInput | Unknown],
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /trees.

        As `put_trees` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_TREES, _put_trees(nodes), timeout)

    async def aput_trees(
        self,
        *,
        nodes: Sequence[models.Node | models.NodeDict | NodesInput | Unknown],
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /trees.

        As `aput_trees` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_TREES, _put_trees(nodes), timeout)
