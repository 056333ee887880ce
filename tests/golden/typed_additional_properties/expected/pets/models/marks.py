"""The type Marks."""

from __future__ import annotations

Marks = dict[str, str]
"""The schema Marks."""
