"""The type Street."""

from __future__ import annotations

Street = str
"""The schema Street."""
