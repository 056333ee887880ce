"""The type Pets."""

from __future__ import annotations

from .page import Page

Pets = Page
"""The schema Pets."""
