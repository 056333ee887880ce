"""The dict TentDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class TentDict(TypedDict, total=False):
    """What a Tent is as a plain dict, by the names of the document."""

    colour: Required[str]
    """The field `colour`."""

    id: int
    """The field `id`."""
