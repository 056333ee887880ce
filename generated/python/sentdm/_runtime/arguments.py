# Copied from runtime/python/arguments.py, where changes belong.
"""Checks of arguments, before anything is sent.

Owns what the document demands of a value that the caller gives, and its wire form. Each check
raises an ArgumentError that names the argument and the limit; a value is shown only if it is short
and no secret. Must not know of operations.

All checks take the value's name, then the value, and give it back. UNSET passes where the argument
is `optional`, None where it is `nullable`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date as Date  # noqa: N812 - `date` is the check
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Union, cast
from urllib.parse import quote
from uuid import UUID

from .errors import ArgumentError, DecodeError
from .unset import UNSET
from .wire import encode

__all__ = [
    "anything",
    "array",
    "boolean",
    "choice",
    "date",
    "date_time",
    "integer",
    "mapping",
    "model",
    "number",
    "segment",
    "string",
    "text",
]

Item = Callable[[str, Any], Any]
Limit = Union[int, float, None]

_SHOWN = 40
_MAX_DEPTH = 100
_UNRESERVED = re.compile(r"[A-Za-z0-9\-._~]+")  # RFC 3986 §2.3
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def _refused(name: str, demand: str, value: Any = UNSET, *, secret: bool = False) -> ArgumentError:
    shown = ""
    if value is not UNSET and not secret:
        text_of = repr(value)
        shown = f", not {text_of if len(text_of) <= _SHOWN else type(value).__name__}"
    return ArgumentError(f"{name} must be {demand}{shown}", argument=name)


def _is_absent(name: str, value: Any, optional: bool, nullable: bool) -> bool:
    if value is UNSET:
        if optional:
            return True
        raise ArgumentError(f"{name} is required", argument=name)
    if value is None:
        if nullable:
            return True
        hint = "; leave it out instead" if optional else ""
        raise ArgumentError(f"{name} must not be None{hint}", argument=name)
    return False


def string(
    name: str,
    value: Any,
    *,
    optional: bool = False,
    nullable: bool = False,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: str | None = None,
    secret: bool = False,
) -> Any:
    """Check a string; lengths count code points (JSON Schema 2020-12 §6.3.1)."""
    if _is_absent(name, value, optional, nullable):
        return value
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, str):
        raise _refused(name, "a string", value, secret=secret)
    _check_encodable(name, value)
    if min_length is not None and len(value) < min_length:
        raise _refused(name, f"at least {min_length} characters long", value, secret=secret)
    if max_length is not None and len(value) > max_length:
        raise _refused(name, f"at most {max_length} characters long, not {len(value)}")
    # JSON Schema 2020-12 §6.3.3: a pattern is not anchored.
    if pattern is not None and re.search(pattern, value) is None:
        raise _refused(name, f"text that matches {pattern}", value, secret=secret)
    return value


def _check_encodable(name: str, value: str) -> None:
    if value.isascii():
        return
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _refused(name, "text that UTF-8 can hold, without lone surrogates") from None


def integer(
    name: str,
    value: Any,
    *,
    optional: bool = False,
    nullable: bool = False,
    minimum: Limit = None,
    maximum: Limit = None,
    exclusive_minimum: Limit = None,
    exclusive_maximum: Limit = None,
    multiple_of: Limit = None,
) -> Any:
    """Check an int; True and False are not numbers here."""
    if _is_absent(name, value, optional, nullable):
        return value
    if not isinstance(value, int) or isinstance(value, bool):
        raise _refused(name, "an int", value)
    _check_range(name, value, minimum, maximum, exclusive_minimum, exclusive_maximum, multiple_of)
    return int(value)


def number(
    name: str,
    value: Any,
    *,
    optional: bool = False,
    nullable: bool = False,
    minimum: Limit = None,
    maximum: Limit = None,
    exclusive_minimum: Limit = None,
    exclusive_maximum: Limit = None,
    multiple_of: Limit = None,
) -> Any:
    """Check an int, a finite float or a Decimal."""
    if _is_absent(name, value, optional, nullable):
        return value
    if not isinstance(value, (int, float, Decimal)) or isinstance(value, bool):
        raise _refused(name, "a number", value)
    if not isinstance(value, int) and not math.isfinite(value):
        raise _refused(name, "a finite number", value)
    _check_range(name, value, minimum, maximum, exclusive_minimum, exclusive_maximum, multiple_of)
    return encode(value) if isinstance(value, Decimal) else value


def _check_range(
    name: str,
    value: Any,
    minimum: Limit,
    maximum: Limit,
    above: Limit,
    below: Limit,
    multiple_of: Limit,
) -> None:
    if minimum is not None and value < minimum:
        raise _refused(name, f"at least {minimum}", value)
    if maximum is not None and value > maximum:
        raise _refused(name, f"at most {maximum}", value)
    if above is not None and value <= above:
        raise _refused(name, f"above {above}", value)
    if below is not None and value >= below:
        raise _refused(name, f"below {below}", value)
    # In decimal, as they are written: 0.3 is a multiple of 0.1.
    if multiple_of is not None and Decimal(str(value)) % Decimal(str(multiple_of)) != 0:
        raise _refused(name, f"a multiple of {multiple_of}", value)


def boolean(name: str, value: Any, *, optional: bool = False, nullable: bool = False) -> Any:
    """Check True or False; 0, 1 and "true" are neither."""
    if _is_absent(name, value, optional, nullable) or isinstance(value, bool):
        return value
    raise _refused(name, "True or False", value)


def choice(
    name: str,
    value: Any,
    values: tuple[Any, ...],
    *,
    optional: bool = False,
    nullable: bool = False,
) -> Any:
    """Check that a value, or the value of an enum member, is one of the known ones."""
    if _is_absent(name, value, optional, nullable):
        return value
    plain = value.value if isinstance(value, Enum) else value
    for known in values:
        # A bool equals an int, so the type counts too.
        if plain == known and isinstance(plain, bool) == isinstance(known, bool):
            return known
    raise _refused(name, "one of " + ", ".join(repr(known) for known in values), value)


def date_time(name: str, value: Any, *, optional: bool = False, nullable: bool = False) -> Any:
    """Check a datetime, which must know its offset."""
    if _is_absent(name, value, optional, nullable):
        return value
    if not isinstance(value, datetime):
        raise _refused(name, "a datetime", value)
    if value.utcoffset() is None:
        raise _refused(name, "a datetime with a time zone (tzinfo=timezone.utc, for one)")
    return value


def date(name: str, value: Any, *, optional: bool = False, nullable: bool = False) -> Any:
    """Check a date; a datetime, though Python's subclass of it, is not one."""
    if _is_absent(name, value, optional, nullable):
        return value
    if isinstance(value, Date) and not isinstance(value, datetime):
        return value
    raise _refused(name, "a date", value)


def array(
    name: str,
    value: Any,
    item: Item,
    *,
    optional: bool = False,
    nullable: bool = False,
    min_items: int | None = None,
    max_items: int | None = None,
    unique: bool = False,
) -> Any:
    """Check a list or tuple, each item by `item` under its place's name, such as `tags[3]`."""
    if _is_absent(name, value, optional, nullable):
        return value
    if not isinstance(value, (list, tuple)):
        raise _refused(name, "a list", value)
    items = cast("list[Any]", value)
    if min_items is not None and len(items) < min_items:
        raise _refused(name, f"a list of at least {min_items}, not {len(items)}")
    if max_items is not None and len(items) > max_items:
        raise _refused(name, f"a list of at most {max_items}, not {len(items)}")
    checked = [item(f"{name}[{index}]", entry) for index, entry in enumerate(items)]
    if unique and len({repr(encode(entry)) for entry in checked}) < len(checked):
        raise _refused(name, "a list in which no item comes twice")
    return checked


def mapping(
    name: str, value: Any, item: Item, *, optional: bool = False, nullable: bool = False
) -> Any:
    """Check a mapping with string keys, each value by `item`."""
    if _is_absent(name, value, optional, nullable):
        return value
    if not isinstance(value, Mapping):
        raise _refused(name, "a mapping", value)
    entries = cast("Mapping[object, Any]", value)
    return {string(f"{name} key", key): item(f"{name}[{key!r}]", entries[key]) for key in entries}


def model(
    name: str, value: Any, cls: Any, *, optional: bool = False, nullable: bool = False
) -> Any:
    """Check a model, or a mapping in wire names that reads as one; give back its wire form."""
    if _is_absent(name, value, optional, nullable):
        return value
    if isinstance(value, Mapping):
        try:
            value = cls.from_dict(value)
        except DecodeError as error:
            raise ArgumentError(f"{name} is not a {cls.__name__}: {error}", argument=name) from None
    if not isinstance(value, cls):
        raise _refused(name, f"a {cls.__name__} or a mapping", value)
    return anything(name, value.to_dict())


def anything(name: str, value: Any, *, optional: bool = False, nullable: bool = True) -> Any:
    """Check that a value has a JSON form, and give that back."""
    if _is_absent(name, value, optional, nullable):
        return value
    return _json_form(name, value, _MAX_DEPTH)


def _json_form(name: str, value: Any, depth: int) -> Any:
    if depth == 0:
        raise _refused(name, f"nested at most {_MAX_DEPTH} deep")
    if isinstance(value, Mapping):
        return mapping(name, value, lambda at, entry: _json_form(at, entry, depth - 1))
    if isinstance(value, (list, tuple)):
        return array(name, value, lambda at, entry: _json_form(at, entry, depth - 1))
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return string(name, value)
    if isinstance(value, (int, float, Decimal)):
        return number(name, value)
    try:
        form = encode(value)
    except TypeError:
        raise _refused(name, f"a JSON value, not {type(value).__name__}") from None
    return _json_form(name, form, depth - 1)


def text(value: Any) -> str:
    """Return a value as it is written in a path, a query or a header."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return str(value)
    return str(encode(value))


def segment(
    name: str,
    value: Any,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: str | None = None,
) -> str:
    """Check a path parameter and give it back as one percent-encoded segment (RFC 3986 §3.3)."""
    _is_absent(name, value, optional=False, nullable=False)
    if not isinstance(value, (str, int, float, Decimal, Date, Enum, UUID)):
        raise _refused(name, "a string or a number", value)
    content = text(value)
    string(name, content, min_length=min_length, max_length=max_length, pattern=pattern)
    # RFC 3986 §5.2.4: "." and ".." climb, in their encoded form too, and an empty segment is a
    # different path.
    if content in ("", ".", ".."):
        raise _refused(name, "a value that can be part of a path", content)
    if _UNRESERVED.fullmatch(content):
        return content
    if _CONTROL.search(content):
        raise _refused(name, "free of control characters")
    return quote(content, safe="")
