"""The dict OwnerDict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class OwnerDict(TypedDict, total=False):
    """What a Owner is as a plain dict, by the names of the document."""

    name: str
    """The field `name`."""

    tags: Sequence[str]
    """The field `tags`."""
