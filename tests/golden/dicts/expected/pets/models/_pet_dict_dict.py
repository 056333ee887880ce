"""The dict PetDictDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ._pet_dict import PetDict_
    from .pet import Pet


class PetDictDict(TypedDict, total=False):
    """What a PetDict is as a plain dict, by the names of the document."""

    pet: Pet | PetDict_
    """The field `pet`."""
