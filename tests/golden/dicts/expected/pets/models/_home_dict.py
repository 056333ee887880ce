"""The dict HomeDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required

HomeDict = TypedDict(
    "HomeDict",
    {"zip-code": "Required[str]", "class": "str", "owner": "models.PetDict | models.PetDictDict"},
    total=False,
)
"""What a Home is as a plain dict, by the names of the document."""
