"""The dict PetsFindFilterDict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required


class PetsFindFilterDict(TypedDict, total=False):
    """What a PetsFindFilter is as a plain dict, by the names of the document."""

    kind: Required[str]
    """The field `kind`."""

    colours: Sequence[str]
    """The field `colours`."""

    size: models.PetsFindFilterSize | models.PetsFindFilterSizeDict
    """The field `size`."""
