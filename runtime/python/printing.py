"""How models read when they are printed.

Owns their repr: the fields that are present, in the order of the class, credentials hidden.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from reprlib import recursive_repr
from typing import Any

from .fields import ADDITIONAL
from .layout import WIDTH, laid_out, layout

# How models that hold the same fields are printed: one field to a line, how long that may be to
# fit in a single line, and where its first field begins.
_Shape = tuple[Callable[[dict[str, Any]], str], int, int]
# What fits in a line of its own, and can't hold the model that it is in.
_FLAT = frozenset({str, int, float, bool, type(None), datetime, date})
# Up to 3.12, CPython's collector of garbage knows of an instance's dict that it holds no container,
# which spares the look at each value.
_is_tracked = getattr(gc, "is_tracked", bool)
_may_hold_more = _is_tracked if sys.version_info < (3, 13) else bool


def printing(cls: Any) -> Callable[[Any], str]:
    """Return the `__repr__` of a model."""
    names = tuple(row.name for row in cls.__attrs_attrs__ if row.name != ADDITIONAL)
    whole: _Shape | None = None

    def __repr__(self: Any) -> str:  # noqa: N807 - what it becomes
        nonlocal whole
        held = self.__dict__
        if _may_hold_more(held):
            for value in held.values():
                if type(value) not in _FLAT:
                    return _nested(self)
        if self.__class__ is cls and len(held) == len(names) and ADDITIONAL not in held:
            # As most, which are spared the look-up.
            lines, longest, start = whole = whole or _shape(cls, names)
        else:
            lines, longest, start = _shape(self.__class__, tuple(held))
        text = lines(held)
        if len(text) > longest:
            return text
        return text[:start] + text[start + 5 : -3].replace(",\n    ", ", ") + ")"

    return __repr__


def _new_shape(cls: Any, held: tuple[str, ...]) -> _Shape:
    present = [row for row in cls.__attrs_attrs__ if row.name in held]
    parts = [
        f"{row.name}={{held[{row.name!r}]!r}}" if row.repr else f"{row.name}=<hidden>"
        for row in present
    ]
    opening = f"{cls.__name__}("
    inner = r",\n    ".join(parts)
    text = rf"{{opening}}\n    {inner},\n)" if parts else "{opening})"
    # As attrs does it: Python knows nothing faster than an f-string. Nothing is in this one but the
    # names of attributes.
    lines = eval(f'lambda held: f"{text}"', {"opening": opening})  # noqa: S307 - names alone
    return lines, WIDTH + 3 + 4 * len(parts), len(opening)


_shape: Callable[[Any, tuple[str, ...]], _Shape] = lru_cache(maxsize=256)(_new_shape)


@recursive_repr()
def _nested(self: Any) -> str:
    held = self.__dict__
    shown = [
        f"{row.name}={layout(held[row.name]) if row.repr else '<hidden>'}"
        for row in self.__attrs_attrs__
        if row.name in held and (held[row.name] or row.name != ADDITIONAL)
    ]
    return laid_out(f"{type(self).__name__}(", shown, ")")
