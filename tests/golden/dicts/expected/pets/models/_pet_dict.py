"""The dict PetDict_."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required


class PetDict_(TypedDict, total=False):
    """What a Pet is as a plain dict, by the names of the document."""

    name: Required[str]
    """What it is called."""

    born: Required[datetime | str]
    """The field `born`."""

    list: Required[Sequence[str]]
    """The field `list`."""

    mood: models.PetMood | str | None
    """The field `mood`."""

    picture: str
    """The field `picture`."""

    price: str
    """The field `price`."""

    parent: models.Pet | PetDict_
    """The field `parent`."""

    friends: Sequence[models.Pet | PetDict_]
    """The field `friends`."""

    home: models.Home | models.HomeDict | None
    """The field `home`."""

    counts: models.Counts | Mapping[str, Any]
    """The field `counts`."""
