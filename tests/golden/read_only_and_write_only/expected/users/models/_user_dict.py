"""The dict UserDict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

    from .._runtime.unions import Unknown
    from ._tent_dict import TentDict
    from .home import Home
    from .tent import Tent


class UserDict(TypedDict, total=False):
    """What a User is as a plain dict, by the names of the document."""

    name: Required[str]
    """The field `name`."""

    password: Required[str]
    """The field `password`."""

    home: Required[Home | Mapping[str, Any]]
    """The field `home`."""

    homes: Mapping[str, Tent | TentDict | Home | Unknown | Mapping[str, Any]]
    """The field `homes`."""
