"""The dict HomeDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from ._pet_dict_dict import PetDictDict
    from .pet_dict import PetDict

HomeDict = TypedDict(
    "HomeDict",
    {"zip-code": "Required[str]", "class": "str", "owner": "PetDict | PetDictDict"},
    total=False,
)
"""What a Home is as a plain dict, by the names of the document."""
