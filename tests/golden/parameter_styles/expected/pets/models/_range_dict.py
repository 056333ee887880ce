"""The dict RangeDict."""

from __future__ import annotations

from typing import TypedDict


class RangeDict(TypedDict, total=False):
    """What a Range is as a plain dict, by the names of the document."""

    low: int
    """The field `low`."""

    high: int
    """The field `high`."""
