"""The dict PetsAddUpload."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypedDict

from .. import models
from .._runtime.uploads import FileInput

if TYPE_CHECKING:
    from typing_extensions import Required


class PetsAddUpload(TypedDict, total=False):
    """What is uploaded, by the names of the document."""

    name: Required[str]
    """At least 1 character."""

    born: datetime | str
    """The field `born`."""

    price: float
    """The field `price`."""

    seen: FileInput | date | str
    """The field `seen`."""

    chips: Sequence[bytes | str]
    """The field `chips`."""

    notes: FileInput | Any
    """The field `notes`."""

    picture: FileInput
    """The field `picture`."""

    others: Sequence[FileInput]
    """The field `others`."""

    home: models.Home | models.HomeDict
    """The field `home`."""

    homes: Sequence[models.Home | models.HomeDict]
    """The field `homes`."""
