"""The type Name."""

from __future__ import annotations

Name = str
"""The schema Name."""
