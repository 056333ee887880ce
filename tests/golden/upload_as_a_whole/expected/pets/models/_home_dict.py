"""The dict HomeDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required


class HomeDict(TypedDict, total=False):
    """What a Home is as a plain dict, by the names of the document."""

    street: Required[str]
    """The field `street`."""

    within: models.Home | HomeDict
    """The field `within`."""
