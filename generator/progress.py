"""Owns the line that says what a long run is doing, on a terminal only."""

from __future__ import annotations

import time
from typing import TextIO

# A run that is over at once should not flicker.
_PATIENCE = 0.5


class Progress:
    """One line that each step overwrites, and that is gone at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_shown = stream.isatty()
        self._started = time.monotonic()
        self._has_line = False

    def say(self, what: str) -> None:
        """Name the step that begins now."""
        if self._is_shown and time.monotonic() - self._started > _PATIENCE:
            self._stream.write(f"\r\x1b[K{what} ...")
            self._stream.flush()
            self._has_line = True

    def close(self) -> None:
        """Take the line away."""
        if self._has_line:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._has_line = False
