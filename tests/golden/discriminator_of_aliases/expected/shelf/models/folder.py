"""The type Folder."""

from __future__ import annotations

from .file import File

Folder = list[File]
"""The schema Folder."""
