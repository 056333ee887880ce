"""The dict PetsFindFilterDict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from ._pets_find_filter_size_dict import PetsFindFilterSizeDict
    from .pets_find_filter_size import PetsFindFilterSize


class PetsFindFilterDict(TypedDict, total=False):
    """What a PetsFindFilter is as a plain dict, by the names of the document."""

    kind: Required[str]
    """The field `kind`."""

    colours: Sequence[str]
    """The field `colours`."""

    size: PetsFindFilterSize | PetsFindFilterSizeDict
    """The field `size`."""
