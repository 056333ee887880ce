"""The dict DogDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

from .. import models
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import Required


class DogDict(TypedDict, total=False):
    """What a Dog is as a plain dict, by the names of the document."""

    kind: Required[Literal["dog"]]
    """Always "dog"."""

    owner: Required[models.Person | models.PersonDict | str | Unknown | None]
    """The field `owner`."""
