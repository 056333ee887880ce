"""The dict PetDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from ._person_dict import PersonDict
    from .person import Person


class PetDict(TypedDict, total=False):
    """What a Pet is as a plain dict, by the names of the document."""

    kind: Required[str]
    """The field `kind`."""

    owner: Person | PersonDict
    """The field `owner`."""
