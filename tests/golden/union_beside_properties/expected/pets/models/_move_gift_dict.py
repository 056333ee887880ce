"""The dict MoveGiftDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required

MoveGiftDict = TypedDict(
    "MoveGiftDict",
    {
        "id": "Required[str]",
        "from": "models.MoveFrom | models.MoveFromDict",
        "giver": "Required[str]",
    },
    total=False,
)
"""What a MoveGift is as a plain dict, by the names of the document."""
