"""The type Photo."""

from __future__ import annotations

Photo = str
"""The schema Photo."""
