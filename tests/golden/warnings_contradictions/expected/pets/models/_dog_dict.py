"""The dict DogDict."""

from __future__ import annotations

from typing import TypedDict


class DogDict(TypedDict, total=False):
    """What a Dog is as a plain dict, by the names of the document."""

    name: str
    """The field `name`."""

    barks: bool
    """The field `barks`."""
