"""The dict PlaceDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class PlaceDict(TypedDict, total=False):
    """What a Place is as a plain dict, by the names of the document."""

    town: Required[str]
    """The field `town`."""

    street: str
    """The field `street`."""
