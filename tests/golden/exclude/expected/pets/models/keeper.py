"""The type Keeper."""

from __future__ import annotations

from typing import Any

Keeper = Any
"""The schema Keeper."""
