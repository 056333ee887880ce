"""The type Picture."""

from __future__ import annotations

Picture = bytes
"""The schema Picture."""
