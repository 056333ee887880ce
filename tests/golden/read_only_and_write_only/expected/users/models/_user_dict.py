"""The dict UserDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from ._home_dict import HomeDict
    from .home import Home


class UserDict(TypedDict, total=False):
    """What a User is as a plain dict, by the names of the document."""

    name: Required[str]
    """The field `name`."""

    password: Required[str]
    """The field `password`."""

    home: Required[Home | HomeDict]
    """The field `home`."""
