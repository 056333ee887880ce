"""The type Token."""

from __future__ import annotations

Token = str
"""The schema Token."""
