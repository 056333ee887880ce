"""The type Pets."""

from __future__ import annotations

from .pet import Pet

Pets = list[Pet]
"""The schema Pets."""
