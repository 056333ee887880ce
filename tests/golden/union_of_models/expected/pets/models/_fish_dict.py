"""The dict FishDict."""

from __future__ import annotations

from typing import Literal, TypedDict


class FishDict(TypedDict, total=False):
    """What a Fish is as a plain dict, by the names of the document."""

    kind: Literal["fish"]
    """Always "fish"."""

    fins: int
    """The field `fins`."""
