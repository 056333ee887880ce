"""The dict MoveFromDict."""

from __future__ import annotations

from typing import TypedDict


class MoveFromDict(TypedDict, total=False):
    """What a MoveFrom is as a plain dict, by the names of the document."""

    street: str
    """The field `street`."""
