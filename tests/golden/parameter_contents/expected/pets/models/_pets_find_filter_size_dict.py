"""The dict PetsFindFilterSizeDict."""

from __future__ import annotations

from typing import TypedDict


class PetsFindFilterSizeDict(TypedDict, total=False):
    """What a PetsFindFilterSize is as a plain dict, by the names of the document."""

    least: int
    """The field `least`."""
