"""The type Clash."""

from __future__ import annotations

Clash = int
"""The schema Clash."""
