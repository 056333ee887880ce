"""The type Moment."""

from __future__ import annotations

from datetime import datetime

Moment = datetime
"""The schema Moment."""
