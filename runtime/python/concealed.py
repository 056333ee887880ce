"""Constructors that show nothing of what they were given.

Owns the one decorator for functions that take credentials, among them URLs that hold a password.
Tools that print the variables of failed frames (error trackers, test runners, cgitb) would show
what was refused: so those frames are not in the error's traceback.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .errors import detached

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")


def concealed(function: F) -> F:
    """Make a function raise as if from outside of it; the text of the error has to say all."""

    @wraps(function)
    def called(*given: Any, **named: Any) -> Any:
        try:
            return function(*given, **named)
        except Exception as error:  # noqa: BLE001 - a TypeError for a wrong keyword, too
            refused = detached(error)
        del given, named
        try:
            raise refused
        finally:
            del refused  # else this frame and the error's traceback would hold each other

    return cast("F", called)
