"""The type Text."""

from __future__ import annotations

Text = str
"""The schema Text."""
