"""The dict OwnerDict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict


class OwnerDict(TypedDict, total=False):
    """What a Owner is as a plain dict, by the names of the document."""

    name: str
    """The field `name`."""

    home: Mapping[str, Any]
    """The field `home`."""

    tags: Sequence[str]
    """The field `tags`."""
