"""The type NodesInput."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

NodesInput: TypeAlias = "Sequence[models.Node | models.NodeDict | NodesInput | Unknown]"
"""What may be given for Nodes."""
