"""The type ShortName."""

from __future__ import annotations

ShortName = str
"""The schema ShortName."""
