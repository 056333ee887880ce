"""The dict CatDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required


class CatDict(TypedDict, total=False):
    """What a Cat is as a plain dict, by the names of the document."""

    kind: Required[str]
    """The field `kind`."""

    owner: models.Person | models.PersonDict
    """The field `owner`."""

    lives: int
    """The field `lives`."""
