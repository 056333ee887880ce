"""The type Day."""

from __future__ import annotations

from datetime import date

Day = date
"""The schema Day."""
