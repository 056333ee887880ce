"""The dict NodeDict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from .._runtime.unions import Unknown
    from ._nodes_input import NodesInput
    from .node import Node
    from .times import Times


class NodeDict(TypedDict, total=False):
    """What a Node is as a plain dict, by the names of the document."""

    at: Required[datetime | str]
    """The field `at`."""

    below: Sequence[Node | NodeDict | NodesInput | Unknown]
    """The field `below`."""

    times: Sequence[date | str | Times | Unknown]
    """The field `times`."""
