"""The type Stock."""

from __future__ import annotations

from decimal import Decimal

Stock = list[Decimal]
"""The schema Stock."""
