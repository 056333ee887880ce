"""The type Null."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Null: TypeAlias = None
"""The schema Null."""
