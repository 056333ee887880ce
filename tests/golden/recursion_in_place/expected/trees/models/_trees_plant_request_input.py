"""The type TreesPlantRequestInput."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

TreesPlantRequestInput: TypeAlias = "Sequence[str | TreesPlantRequestInput | Unknown]"
"""What may be given for TreesPlantRequest."""
