"""The dict NodeDict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from .. import models

if TYPE_CHECKING:
    from typing_extensions import Required


class NodeDict(TypedDict, total=False):
    """What a Node is as a plain dict, by the names of the document."""

    name: Required[str]
    """The field `name`."""

    parent: models.Node | NodeDict
    """The field `parent`."""

    children: Required[Sequence[models.Node | NodeDict]]
    """The field `children`."""
