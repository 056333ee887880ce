"""The dict PetDict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required


class PetDict(TypedDict, total=False):
    """What a Pet is as a plain dict, by the names of the document."""

    kind: Required[Literal["pet"]]
    """Always "pet"."""

    version: Required[Literal[2]]
    """Which form of the service this is for. Always 2."""

    legs: int
    """One of 0, 2, 4."""

    tame: Literal[True]
    """Always True."""

    mood: str | int | bool | None
    """One of "good", 1, True."""

    level: float
    """How much of it."""
