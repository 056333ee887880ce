"""The dict PetDict."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class PetDict(TypedDict, total=False):
    """What a Pet is as a plain dict, by the names of the document."""

    name: Required[str]
    """The name. At least 1 character."""

    born: datetime | str
    """The field `born`."""
