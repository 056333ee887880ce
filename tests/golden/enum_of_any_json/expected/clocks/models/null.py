"""The type Null."""

from __future__ import annotations

from typing import Any, Optional

Null = Optional[Any]
"""The schema Null."""
