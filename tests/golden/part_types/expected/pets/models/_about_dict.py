"""The dict AboutDict."""

from __future__ import annotations

from typing import TypedDict


class AboutDict(TypedDict, total=False):
    """What a About is as a plain dict, by the names of the document."""

    name: str
    """The field `name`."""
