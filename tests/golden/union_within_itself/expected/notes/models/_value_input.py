"""The type ValueInput."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

ValueInput: TypeAlias = "str | float | Sequence[ValueInput] | Unknown | Mapping[str, ValueInput]"
"""What may be given for Value."""
