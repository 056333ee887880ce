# Copied from runtime/python/wire.py, where changes belong.
"""Python values to JSON values.

Owns the wire form of what a user may pass or a model may hold. Must not know of models beyond
their `to_dict`.
"""

from __future__ import annotations

import gc
import json
from binascii import b2a_base64
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from enum import Enum
from typing import Any, cast

from .errors import ArgumentError

MAX_DEPTH = 100
"""How many levels of arrays and objects an answer or an argument may have.

Printing, copying and pickling need several calls of Python's for each, and it stops at 1000.
"""

MAX_DIGITS = 600
"""How many digits an integer may have; a program can make Python refuse 640, and no fewer."""

_HUGE = 10**MAX_DIGITS
# CPython's collector of garbage knows (up to 3.13) of a dict that nothing in it is a container:
# that spares the look at each value of the objects of a long list.
_may_hold_more = getattr(gc, "is_tracked", bool)
_PLAIN = frozenset({str, int, float, bool, type(None)})
_KINDS: tuple[tuple[Any, str], ...] = (
    (type(None), "null"),
    (bool, "a boolean"),  # before int, which it is in Python
    ((int, float), "a number"),
    (str, "a string"),
    (list, "an array"),
    (dict, "an object"),
)


def kind_of(value: object) -> str:
    """Return what a value is called in JSON."""
    return next((word for kind, word in _KINDS if isinstance(value, kind)), type(value).__name__)


def encode(value: Any) -> Any:
    """Return the wire form of a value: models, dates, enums and containers as plain JSON types.

    What has none is an ArgumentError: a datetime without an offset, or an object of another kind.
    """
    if type(value) in _PLAIN:
        return value
    if type(value) is datetime:  # before all that is asked of others, since there are many
        return _moment(value)
    if isinstance(value, Enum):  # before str: a member of a string enum is both
        return encode(value.value)
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        return {key: encode(entry) for key, entry in entries.items()}
    if isinstance(value, (list, tuple)):
        return [encode(entry) for entry in cast("list[Any]", value)]
    return _encode_scalar(value)


def _encode_scalar(value: Any) -> Any:
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, time):
        return _utc_as_z(value.isoformat())
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return b2a_base64(value, newline=False).decode()
    if isinstance(value, (str, int, float)):  # their subclasses, which json writes as their base
        return value
    # Here, since a client that makes no call should not wait for them.
    from decimal import Decimal
    from uuid import UUID

    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise ArgumentError(f"a value of type {type(value).__name__} has no JSON form")


def _moment(value: datetime) -> str:
    text = value.isoformat()
    if text[-6:] == "+00:00":
        return text[:-6] + "Z"
    if value.utcoffset() is None:
        raise ArgumentError(f"{value!r} has no time zone (tzinfo=timezone.utc, for one)")
    return text


def _utc_as_z(text: str) -> str:
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def is_deep(value: Any) -> bool:
    """Tell whether a JSON value has more levels than MAX_DEPTH."""
    if not _may_hold_more(value):
        return False
    level: list[Any] = [[value]]
    for _ in range(MAX_DEPTH + 1):  # not by recursion, which is what has no room for it
        level = [
            inner
            for outer in filter(_may_hold_more, level)
            for inner in _values(outer)
            if type(inner) not in _PLAIN
        ]
        if not level:
            return False
    return True


def _values(container: Any) -> Iterable[Any]:
    is_object = isinstance(container, dict)
    return cast("dict[str, Any]", container).values() if is_object else container


def json_text(value: Any) -> str:
    """Return a value as text: what is no string in JSON is written as its JSON."""
    plain = encode(value)
    return plain if isinstance(plain, str) else json.dumps(plain)


def is_huge(value: Any) -> bool:
    """Tell whether a value is an int of more than MAX_DIGITS digits."""
    return isinstance(value, int) and not -_HUGE < value < _HUGE
