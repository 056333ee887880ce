"""Owns what is said about a thing beside what it is: descriptions and examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .scope import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .change import Change
    from .scope import Scope

_TOLD = ("summary", "description", "example")


def texts(scope: Scope, old: object, new: object) -> Iterator[Change]:
    """Which words about a thing have changed, in one line."""
    differing = [
        name
        for name in _TOLD
        if getattr(old, name, None) != getattr(new, name, None)
        and (name != "description" or _is_own(scope))
    ]
    if differing:
        what = f"has another {' and '.join(differing)}"
        yield scope.change("cosmetic", "text-changed", what, differing[0])


def _is_own(scope: Scope) -> bool:
    """Whether it says so itself: what a reference has from its target is told there."""
    places = (place(at, "description") for at in (scope.old, scope.new))
    return any(one is None or one.pointer.endswith("/description") for one in places)
