"""The dict PetDict."""

from __future__ import annotations

from typing import TypedDict


class PetDict(TypedDict, total=False):
    """What a Pet is as a plain dict, by the names of the document."""

    name: str
    """The field `name`."""
