# Copied from runtime/python/tuples.py, where changes belong.
"""Arrays whose places have types of their own (JSON Schema 2020-12 §10.3.1.1).

Owns how such an array is read and checked place by place: into a tuple where its length is fixed,
else into a list.
"""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from . import arguments, fields
from .errors import DecodeError
from .unions import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["array", "checked", "checked_array", "read"]


def read(value: Any, *readers: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Read a JSON array of as many items as there are readers, each by its own."""
    items = fields.array(value, fields.anything)
    if len(items) != len(readers):
        raise DecodeError(f"expected an array of {len(readers)}, found one of {len(items)}")
    return tuple(array(value, *readers))


def array(
    value: Any, *first: Callable[[Any], Any], rest: Callable[[Any], Any] = Unknown
) -> list[Any]:
    """Read a JSON array, its first items each by its own reader and what follows them by `rest`.

    Without a `rest` nothing may follow them; what does is kept as it came.
    """
    readers = chain(first, repeat(rest))

    def item(entry: Any) -> Any:
        return next(readers)(entry)

    return fields.array(value, item)


def checked(
    name: str, value: Any, *, items: tuple[Callable[[str, Any], Any], ...], **options: Any
) -> Any:
    """Check a tuple or list of as many items as there are checks, each by its own."""
    count = len(items)
    return checked_array(name, value, first=items, min_items=count, max_items=count, **options)


def checked_array(
    name: str,
    value: Any,
    *,
    first: tuple[Callable[[str, Any], Any], ...],
    rest: Callable[[str, Any], Any] = arguments.anything,
    **options: Any,
) -> Any:
    """Check a list, its first items each by its own check and what follows them by `rest`."""
    checks = chain(first, repeat(rest))

    def item(place: str, entry: Any) -> Any:
        return next(checks)(place, entry)

    return arguments.array(name, value, item=item, **options)
