"""The dict MoveSaleDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from ._move_from_dict import MoveFromDict
    from .move_from import MoveFrom

MoveSaleDict = TypedDict(
    "MoveSaleDict",
    {"id": "Required[str]", "from": "MoveFrom | MoveFromDict", "price": "Required[float]"},
    total=False,
)
"""What a MoveSale is as a plain dict, by the names of the document."""
