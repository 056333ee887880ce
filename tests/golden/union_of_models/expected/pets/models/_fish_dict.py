"""The dict FishDict."""

from __future__ import annotations

from typing import TypedDict


class FishDict(TypedDict, total=False):
    """What a Fish is as a plain dict, by the names of the document."""

    kind: str
    """Always "fish"."""

    fins: int
    """The field `fins`."""
