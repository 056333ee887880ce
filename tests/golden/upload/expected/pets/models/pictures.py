"""The type Pictures."""

from __future__ import annotations

from .picture import Picture

Pictures = list[Picture]
"""The schema Pictures."""
