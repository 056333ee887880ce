"""The type Day."""

from __future__ import annotations

from datetime import date
from typing import Optional

Day = Optional[date]
"""A day."""
