"""The dict ReferenceDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class ReferenceDict(TypedDict, total=False):
    """What a Reference is as a plain dict, by the names of the document."""

    url: Required[str]
    """The field `url`."""
