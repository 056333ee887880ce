"""The type Level."""

from __future__ import annotations

Level = float
"""How much of it."""
