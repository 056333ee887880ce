"""The type Seconds."""

from __future__ import annotations

Seconds = int
"""How long to wait."""
