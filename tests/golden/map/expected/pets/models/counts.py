"""The type Counts."""

from __future__ import annotations

Counts = dict[str, int]
"""A number for each kind."""
