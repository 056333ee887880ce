"""The type NodesInput."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

    from .._runtime.unions import Unknown
    from ._node_dict import NodeDict
    from .node import Node

NodesInput: TypeAlias = "Sequence[Node | NodeDict | models.NodesInput | Unknown]"
"""What may be given for Nodes."""
