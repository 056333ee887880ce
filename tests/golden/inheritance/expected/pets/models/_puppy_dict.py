"""The dict PuppyDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required


class PuppyDict(TypedDict, total=False):
    """What a Puppy is as a plain dict, by the names of the document."""

    kind: Required[Literal["pup"]]
    """Always "pup"."""

    owner: models.Person | models.PersonDict
    """The field `owner`."""

    tricks: int
    """The field `tricks`."""
