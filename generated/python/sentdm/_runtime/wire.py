# Copied from runtime/python/wire.py, where changes belong.
"""Python values to JSON values.

Owns the wire form of what a user may pass or a model may hold. Must not know of models beyond
their `to_dict`.
"""

from __future__ import annotations

import gc
import json
import sys
from binascii import b2a_base64
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timezone
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from .errors import ArgumentError

if TYPE_CHECKING:
    from decimal import Decimal

MAX_DEPTH = 100
"""How many levels of arrays and objects an answer or an argument may have.

Printing, copying and pickling need several calls of Python's for each, and it stops at 1000.
"""

MAX_DIGITS = 600
"""How many digits an integer may have; a program can make Python refuse 640, and no fewer."""

_HUGE = 10**MAX_DIGITS
_LONGEST = 50  # digits before or after the point that are written without an exponent
_ENCODER = json.JSONEncoder(allow_nan=False, separators=(",", ":"))
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
    if type(value) is datetime:  # before all that is asked of others, since there are many
        return _moment(value)
    if type(value) in _PLAIN:
        return value
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
        return _number(value)
    raise ArgumentError(f"a value of type {type(value).__name__} has no JSON form")


def _number(value: Decimal) -> float:
    from .exact import number

    if not value.is_finite():
        raise ArgumentError(f"{value} has no JSON form")
    text = decimal_text(value)
    is_whole = text.lstrip("-").isdigit() and len(text) <= MAX_DIGITS
    return int(text) if is_whole else number(text)


def decimal_text(value: Decimal) -> str:
    """Return a decimal number with all its digits, without an exponent unless that were long."""
    return f"{value:f}" if abs(value.adjusted()) < _LONGEST else str(value)


def _moment(value: datetime) -> str:
    if value.tzinfo is timezone.utc:  # as most; halves are written in less time than the whole
        return f"{value.date().isoformat()}T{value.time().isoformat()}Z"
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
    if isinstance(container, dict):
        return cast("dict[str, Any]", container).values()
    return cast("Iterable[Any]", container) if isinstance(container, list) else ()


def json_text(value: Any) -> str:
    """Return a value as text: what is no string in JSON is written as its JSON."""
    plain = encode(value)
    return plain if isinstance(plain, str) else dumps(plain)


def dumps(value: Any, encoder: json.JSONEncoder | None = None) -> str:
    """Return the JSON text of a plain value, its numbers with all the digits they were given."""
    exact: Any = sys.modules.get(f"{__package__}.exact")
    encoder = encoder or _ENCODER
    return encoder.encode(value) if exact is None else exact.dumps(value, encoder)


def is_same(value: Any, other: Any) -> bool:
    """Tell whether two plain values are one in JSON (JSON Schema 2020-12 §4.2.2)."""
    # A bool equals an int to Python, and never to JSON.
    return bool(value == other) and isinstance(value, bool) == isinstance(other, bool)


def is_huge(value: Any) -> bool:
    """Tell whether a value is an int or a Decimal of more than MAX_DIGITS digits."""
    if isinstance(value, int):
        return not -_HUGE < value < _HUGE
    parts: Any = getattr(value, "as_tuple", None)
    return parts is not None and len(parts().digits) > MAX_DIGITS
