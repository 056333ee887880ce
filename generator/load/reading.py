"""What reading a text gives, whatever its format: a value, or the faults that kept it from one.

Owns the limits that hold for every format. Must not know files: a fault has a position only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from .events import Position

# Deeper than any document seen (30), and shallow enough for the recursive readers that follow.
MAX_DEPTH = 100
# Python refuses to read longer integers, because the time that it takes grows with the square.
MAX_DIGITS = 4300


@frozen
class Fault:
    """Something wrong in a text, and where."""

    code: str
    message: str
    at: Position
    hint: str = ""
    is_warning: bool = False


class Unreadable(Exception):  # noqa: N818 - named for what happened
    """A text that can't be read to its end."""

    def __init__(self, code: str, message: str, at: Position, hint: str = "") -> None:
        """Carry the fault that ended the reading."""
        super().__init__(message)
        self.fault = Fault(code, message, at, hint)


@frozen
class Loaded:
    """The value of a text, the faults that did not stop its reading, and whether a key repeats."""

    value: Any
    faults: list[Fault]
    has_repeats: bool
