# Copied from runtime/python/sealed.py, where changes belong.
"""Classes whose objects take no attribute by assignment that the class doesn't have.

Owns the one decorator for clients: `client.timeout = 5` would do nothing, and nobody would notice.
Type checkers say so by themselves, and would not if the class had the method that this one gets.
"""

from __future__ import annotations

from typing import Any, TypeVar

C = TypeVar("C")


def sealed(cls: type[C]) -> type[C]:
    """Refuse what the class has no place for; a user's own subclass may have more."""

    def __setattr__(self: Any, name: str, value: object) -> None:  # noqa: N807 - what it becomes
        if type(self) is cls and name[:1] != "_" and not hasattr(cls, name):
            hint = "options are given to the constructor, or to with_options() for a copy"
            raise AttributeError(f"{cls.__name__} has no attribute {name!r} to set; {hint}")
        object.__setattr__(self, name, value)

    made: Any = cls
    made.__setattr__ = __setattr__
    return cls
