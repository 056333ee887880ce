"""The dict PersonDict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from .. import models


class PersonDict(TypedDict, total=False):
    """What a Person is as a plain dict, by the names of the document."""

    dog: models.Puppy | models.PuppyDict | models.Dog | models.DogDict
    """The field `dog`."""

    pets: Mapping[
        str,
        models.Cat
        | models.CatDict
        | models.Dog
        | models.DogDict
        | models.Parrot
        | models.ParrotDict
        | models.Bird
        | models.BirdDict
        | models.Puppy
        | models.PuppyDict
        | models.Pet
        | models.PetDict,
    ]
    """The field `pets`."""
