"""The type Version."""

from __future__ import annotations

Version = int
"""Which form of the service this is for."""
