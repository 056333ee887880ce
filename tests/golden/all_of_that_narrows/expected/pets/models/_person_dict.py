"""The dict PersonDict."""

from __future__ import annotations

from typing import TypedDict


class PersonDict(TypedDict, total=False):
    """What a Person is as a plain dict, by the names of the document."""

    name: str
    """The field `name`."""
