"""The dict PersonDict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from ._bird_dict import BirdDict
    from ._cat_dict import CatDict
    from ._dog_dict import DogDict
    from ._parrot_dict import ParrotDict
    from ._pet_dict import PetDict
    from ._puppy_dict import PuppyDict
    from .bird import Bird
    from .cat import Cat
    from .dog import Dog
    from .parrot import Parrot
    from .pet import Pet
    from .puppy import Puppy


class PersonDict(TypedDict, total=False):
    """What a Person is as a plain dict, by the names of the document."""

    dog: Puppy | PuppyDict | Dog | DogDict
    """The field `dog`."""

    pets: Mapping[
        str,
        Cat
        | CatDict
        | Dog
        | DogDict
        | Parrot
        | ParrotDict
        | Bird
        | BirdDict
        | Puppy
        | PuppyDict
        | Pet
        | PetDict,
    ]
    """The field `pets`."""
