"""The dict CatDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class CatDict(TypedDict, total=False):
    """What a Cat is as a plain dict, by the names of the document."""

    kind: Required[Literal["cat"]]
    """Always "cat"."""

    lives: int
    """The field `lives`."""
