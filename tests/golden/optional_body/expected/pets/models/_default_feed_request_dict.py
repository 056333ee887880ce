"""The dict DefaultFeedRequestDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class DefaultFeedRequestDict(TypedDict, total=False):
    """What a DefaultFeedRequest is as a plain dict, by the names of the document."""

    food: Required[str]
    """The field `food`."""
