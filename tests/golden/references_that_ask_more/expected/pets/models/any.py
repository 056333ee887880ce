"""The type Any_."""

from __future__ import annotations

from typing import Any

Any_ = Any
"""Whatever there is."""
