"""The dict NodeDict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, TypedDict

from .. import models
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import Required

    from ..models import NodesInput


class NodeDict(TypedDict, total=False):
    """What a Node is as a plain dict, by the names of the document."""

    at: Required[datetime | str]
    """The field `at`."""

    below: Sequence[models.Node | NodeDict | NodesInput | Unknown]
    """The field `below`."""

    times: Sequence[date | str | models.Times | Unknown]
    """The field `times`."""
