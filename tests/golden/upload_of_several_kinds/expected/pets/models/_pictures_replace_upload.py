"""The dict PicturesReplaceUpload."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypedDict

from .. import models
from .._runtime.uploads import FileInput

if TYPE_CHECKING:
    from typing_extensions import Required


class PicturesReplaceUpload(TypedDict, total=False):
    """What is uploaded, by the names of the document."""

    one: Required[FileInput | Sequence[FileInput]]
    """The field `one`."""

    many: Sequence[FileInput] | FileInput
    """The field `many`."""

    linked: str | FileInput
    """The field `linked`."""

    held: FileInput | models.Reference | models.ReferenceDict | None
    """The field `held`."""

    each: Sequence[models.Reference | models.ReferenceDict | FileInput]
    """The field `each`."""

    any: FileInput | Any
    """A file or any value."""

    more: Sequence[FileInput | Any]
    """The field `more`."""

    at: FileInput | datetime | str
    """The field `at`."""
