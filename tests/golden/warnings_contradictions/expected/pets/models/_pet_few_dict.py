"""The dict PetFewDict."""

from __future__ import annotations

from typing import TypedDict


class PetFewDict(TypedDict, total=False):
    """What a PetFew is as a plain dict, by the names of the document."""

    a: str
    """The field `a`."""
