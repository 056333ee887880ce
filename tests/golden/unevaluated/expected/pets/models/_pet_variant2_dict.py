"""The dict PetVariant2Dict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required


class PetVariant2Dict(TypedDict, total=False):
    """What a PetVariant2 is as a plain dict, by the names of the document."""

    name: Required[str]
    """The field `name`."""

    age: int
    """The field `age`."""

    place: Sequence[float]
    """At most 2 items."""

    marks: models.PetMarks | Mapping[str, Any]
    """The field `marks`."""

    any: Mapping[str, Any]
    """The field `any`."""

    purrs: bool
    """The field `purrs`."""
