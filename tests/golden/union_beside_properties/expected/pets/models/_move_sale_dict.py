"""The dict MoveSaleDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required

MoveSaleDict = TypedDict(
    "MoveSaleDict",
    {
        "id": "Required[str]",
        "from": "models.MoveFrom | models.MoveFromDict",
        "price": "Required[float]",
    },
    total=False,
)
"""What a MoveSale is as a plain dict, by the names of the document."""
