# Copied from runtime/python/tuples.py, where changes belong.
"""Arrays of a fixed length whose places have types of their own (JSON Schema 2020-12 §10.3.1.1).

Owns how one is read into a tuple, and how a tuple or list is checked place by place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from . import arguments
from .errors import DecodeError
from .unset import UNSET
from .wire import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["checked", "read"]


def read(value: Any, *readers: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Read a JSON array of as many items as there are readers, each by its own."""
    if not isinstance(value, list):
        raise DecodeError(f"expected an array, found {kind_of(value)}")
    items = cast("Sequence[Any]", value)
    if len(items) != len(readers):
        raise DecodeError(f"expected an array of {len(readers)}, found one of {len(items)}")
    index = 0
    try:
        made: list[Any] = []
        for index, reader in enumerate(readers):
            made.append(reader(items[index]))
    except DecodeError as error:
        error.within(index)
        raise
    return tuple(made)


def checked(
    name: str, value: Any, *, items: tuple[Callable[[str, Any], Any], ...], **options: bool
) -> Any:
    """Check a tuple or list of as many items as there are checks, each by its own."""
    count = len(items)
    given = arguments.array(
        name, value, item=_as_it_is, min_items=count, max_items=count, **options
    )
    if given is UNSET or given is None:
        return given
    return [item(f"{name}[{index}]", given[index]) for index, item in enumerate(items)]


def _as_it_is(_: str, value: Any) -> Any:
    return value
