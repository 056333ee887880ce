"""The type Text."""

from __future__ import annotations

from .file import File

Text = File
"""The schema Text."""
