"""The type Picture."""

from __future__ import annotations

Picture = str
"""The schema Picture."""
