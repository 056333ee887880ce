"""The type Count."""

from __future__ import annotations

from typing import Any

Count = Any
"""The schema Count."""
