"""What the document calls deprecated: a DeprecationWarning at the line that uses it.

Owns the warning for operations, for arguments that are given, for models and fields that a caller
makes. What an answer holds is never warned of. Only what is deprecated comes here at all.
"""

from __future__ import annotations

import inspect
import warnings
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from .unset import UNSET

__all__ = ["fields", "given", "model", "operation"]

M = TypeVar("M")

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    # For editors and type checkers, which strike such a method through (PEP 702).
    from typing_extensions import deprecated as operation
else:

    def operation(message: str) -> Callable[[Any], Any]:
        """Return a decorator that warns of each call, of an asynchronous method before awaiting."""

        def decorated(method: Any) -> Any:
            @wraps(method)
            def warned(*given: Any, **named: Any) -> Any:
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return method(*given, **named)

            return warned

        return decorated


def given(name: str, value: Any, default: Any = UNSET) -> Any:
    """Return an argument, and warn of it at the caller of the method if it is sent."""
    if value is not None and value is not UNSET and value != default:
        # Past this function, the one that builds the call, and the method.
        warnings.warn(f"{name} is deprecated", DeprecationWarning, stacklevel=4 + _wrappers())
    return value


def _wrappers() -> int:
    """Return 1 where a method is deprecated itself, and so is called by its wrapper; else 0.

    The wrapper of an asynchronous method has returned by the time that its body runs.
    """
    frame = inspect.currentframe()
    for _ in range(4):
        frame = frame.f_back if frame is not None else None
    return int(frame is not None and frame.f_globals is globals())


def fields(*names: str) -> Callable[[type[M]], type[M]]:
    """Return a decorator for a model with deprecated fields."""

    def decorated(cls: type[M]) -> type[M]:
        def used(given: Mapping[str, Any]) -> list[str]:
            told = (name for name in names if given.get(name, UNSET) is not UNSET)
            return [f"{cls.__name__}.{name}" for name in told]

        return _warned(cls, used)

    return decorated


def model(cls: type[M]) -> type[M]:
    """Have a model warn when it is made."""
    return _warned(cls, lambda _: [cls.__name__])


def _warned(cls: type[M], used: Callable[[Mapping[str, Any]], list[str]]) -> type[M]:
    warning: Any = cls
    made = warning.__init__

    @wraps(made)
    def warned(self: Any, **given: Any) -> None:
        # Past this function. A model that is read doesn't come here.
        for name in used(given):
            warnings.warn(f"{name} is deprecated", DeprecationWarning, stacklevel=2)
        made(self, **given)

    warning.__init__ = warned
    return cls
