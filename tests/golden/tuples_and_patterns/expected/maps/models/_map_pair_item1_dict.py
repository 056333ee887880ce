"""The dict MapPairItem1Dict."""

from __future__ import annotations

from typing import TypedDict


class MapPairItem1Dict(TypedDict, total=False):
    """What a MapPairItem1 is as a plain dict, by the names of the document."""

    at: float
    """The field `at`."""
