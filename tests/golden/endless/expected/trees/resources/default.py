"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

ADD_NODE: Operation[models.Answer] = Operation(
    id="addNode",
    method="POST",
    path="/nodes",
    retry="never",
    answer=lambda value: models.Answer.from_dict(value),
)


def _add_node(
    name: str,
    children: Sequence[models.Node | models.NodeDict],
    parent: models.Node | models.NodeDict | Unset,
) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name),
            "parent": arguments.model("parent", parent, cls=models.Node, optional=True),
            "children": arguments.array(
                "children", children, item=partial(arguments.model, cls=models.Node)
            ),
        }
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def add_node(
        self,
        *,
        name: str,
        children: Sequence[models.Node | models.NodeDict],
        parent: models.Node | models.NodeDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Answer:
        """Send POST /nodes.

        Args:
            name: The field `name`.
            children: The field `children`.
            parent: The field `parent`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Whose node it is.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_NODE, _add_node(name, children, parent), timeout)

    async def aadd_node(
        self,
        *,
        name: str,
        children: Sequence[models.Node | models.NodeDict],
        parent: models.Node | models.NodeDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Answer:
        """Send POST /nodes.

        Args:
            name: The field `name`.
            children: The field `children`.
            parent: The field `parent`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Whose node it is.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_NODE, _add_node(name, children, parent), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_node(
        self,
        *,
        name: str,
        children: Sequence[models.Node | models.NodeDict],
        parent: models.Node | models.NodeDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /nodes.

        As `add_node` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_NODE, _add_node(name, children, parent), timeout)

    async def aadd_node(
        self,
        *,
        name: str,
        children: Sequence[models.Node | models.NodeDict],
        parent: models.Node | models.NodeDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /nodes.

        As `aadd_node` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_NODE, _add_node(name, children, parent), timeout)
