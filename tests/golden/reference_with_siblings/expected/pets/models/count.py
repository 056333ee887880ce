"""The type Count."""

from __future__ import annotations

Count = int
"""The schema Count."""
