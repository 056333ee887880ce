"""The type Null."""

from __future__ import annotations

Null = None
"""The schema Null."""
