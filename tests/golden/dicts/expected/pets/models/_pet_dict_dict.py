"""The dict PetDictDict."""

from __future__ import annotations

from typing import TypedDict

from .. import models


class PetDictDict(TypedDict, total=False):
    """What a PetDict is as a plain dict, by the names of the document."""

    pet: models.Pet | models.PetDict_
    """The field `pet`."""
