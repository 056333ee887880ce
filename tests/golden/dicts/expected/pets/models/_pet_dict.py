"""The dict PetDict_."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from ._home_dict import HomeDict
    from .counts import Counts
    from .home import Home
    from .pet import Pet
    from .pet_mood import PetMood


class PetDict_(TypedDict, total=False):
    """What a Pet is as a plain dict, by the names of the document."""

    name: Required[str]
    """What it is called."""

    born: Required[datetime | str]
    """The field `born`."""

    list: Required[Sequence[str]]
    """The field `list`."""

    mood: PetMood | str | None
    """The field `mood`."""

    picture: str
    """The field `picture`."""

    price: str
    """The field `price`."""

    parent: Pet | PetDict_
    """The field `parent`."""

    friends: Sequence[Pet | PetDict_]
    """The field `friends`."""

    home: Home | HomeDict | None
    """The field `home`."""

    counts: Counts | Mapping[str, Any]
    """The field `counts`."""
