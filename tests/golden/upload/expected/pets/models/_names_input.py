"""The type NamesInput."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

NamesInput: TypeAlias = "Sequence[str | NamesInput | Unknown]"
"""What may be given for Names."""
