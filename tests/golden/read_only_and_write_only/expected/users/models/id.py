"""The type Id."""

from __future__ import annotations

Id = int
"""The schema Id."""
