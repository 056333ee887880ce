"""The dict UserDict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypedDict

from .. import models
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import Required


class UserDict(TypedDict, total=False):
    """What a User is as a plain dict, by the names of the document."""

    name: Required[str]
    """The field `name`."""

    password: Required[str]
    """The field `password`."""

    home: Required[models.Home | Mapping[str, Any]]
    """The field `home`."""

    homes: Mapping[str, models.Tent | models.TentDict | models.Home | Unknown | Mapping[str, Any]]
    """The field `homes`."""
