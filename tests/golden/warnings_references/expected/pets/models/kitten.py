"""The type Kitten."""

from __future__ import annotations

from .pet import Pet

Kitten = Pet
"""A young one."""
