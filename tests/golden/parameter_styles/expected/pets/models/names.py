"""The type Names."""

from __future__ import annotations

Names = list[str]
"""Some names."""
