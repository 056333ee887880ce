"""Owns the words for an error that a package raised."""

from __future__ import annotations

import traceback
from pathlib import Path


def told(error: Exception, *, deep: bool = False) -> str:
    """One line for an error; where it was raised, too, if it isn't one of a call."""
    text = f"{type(error).__name__}: {str(error)[:300]}"
    if deep or not getattr(error, "attempts", 1):
        last = traceback.extract_tb(error.__traceback__)[-1]
        text += f" ({Path(last.filename).name}:{last.lineno})"
    return " ".join(text.split())
