"""The dict MoveGiftDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from ._move_from_dict import MoveFromDict
    from .move_from import MoveFrom

MoveGiftDict = TypedDict(
    "MoveGiftDict",
    {"id": "Required[str]", "from": "MoveFrom | MoveFromDict", "giver": "Required[str]"},
    total=False,
)
"""What a MoveGift is as a plain dict, by the names of the document."""
