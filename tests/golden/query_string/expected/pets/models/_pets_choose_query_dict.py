"""The dict PetsChooseQueryDict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class PetsChooseQueryDict(TypedDict, total=False):
    """What a PetsChooseQuery is as a plain dict, by the names of the document."""

    names: Sequence[str]
    """The field `names`."""
