# Copied from runtime/python/arguments.py, where changes belong.
"""Checks of arguments, before anything is sent.

Owns what the document demands of a value that the caller gives, and its wire form. Each check
raises an ArgumentError that names the argument and the limit; a value is shown only if it is short
and no secret. Must not know of operations.

All checks take the value's name, then the value, and give it back; beside their own limits they
take `optional=True`, which lets UNSET pass, and `nullable=True`, which lets None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - the lower case is a name of this module
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import partial, wraps
from typing import Any, cast
from urllib.parse import quote
from uuid import UUID

from . import ranges
from .errors import ArgumentError, DecodeError
from .unset import UNSET
from .wire import MAX_DEPTH, MAX_DIGITS, encode, is_huge, is_same, json_text

Item = Callable[[str, Any], Any]

_SHOWN = 40
_SHORT = f" of at most {MAX_DIGITS} digits"
_SHALLOW = f"nested at most {MAX_DEPTH} deep"
_PLAIN = re.compile(r"[A-Za-z0-9\-_~][A-Za-z0-9\-._~]*")  # RFC 3986 §2.3, but no dot at first
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def refused(name: str, demand: str, value: Any = UNSET, *, secret: bool = False) -> ArgumentError:
    """Return the error that says what an argument must be, and what it is if that is short."""
    shown = short = ""
    if value is not UNSET and not secret:
        with suppress(ValueError, RecursionError):  # an int of 5000 digits, a list in itself
            short = repr(value)
        shown = f", not {short if 0 < len(short) <= _SHOWN else type(value).__name__}"
    return ArgumentError(f"{name} must be {demand}{shown}", argument=name)


def _check(check: Callable[..., Any], *, takes_none: bool = False) -> Callable[..., Any]:
    @wraps(check)
    def checked(
        name: str,
        value: Any,
        *rest: Any,
        optional: bool = False,
        nullable: bool = False,
        **limits: Any,
    ) -> Any:
        if value is UNSET:
            if optional:
                return value
            raise ArgumentError(f"{name} is required", argument=name)
        if value is None:
            if nullable or takes_none:
                return value
            hint = "; leave it out instead" if optional else ""
            raise ArgumentError(f"{name} must not be None{hint}", argument=name)
        return check(name, value, *rest, **limits)

    return checked


@_check
def string(
    name: str,
    value: Any,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: str | None = None,
    secret: bool = False,
) -> Any:
    """Check a string; lengths count code points (JSON Schema 2020-12 §6.3.1)."""
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, str):
        if not isinstance(value, UUID):
            raise refused(name, "a string", value, secret=secret)
        value = str(value)
    if not value.isascii() and _SURROGATE.search(value):
        raise refused(name, "text that UTF-8 can hold, without lone surrogates")
    if min_length is not None and len(value) < min_length:
        raise refused(name, f"at least {_characters(min_length)} long", value, secret=secret)
    if max_length is not None and len(value) > max_length:
        raise refused(name, f"at most {_characters(max_length)} long, not {len(value)}")
    # JSON Schema 2020-12 §6.3.3: a pattern is not anchored.
    if pattern is not None and re.search(pattern, value) is None:
        raise refused(name, f"text that matches {pattern}", value, secret=secret)
    return value


def _characters(count: int) -> str:
    return "1 character" if count == 1 else f"{count} characters"


@_check
def integer(name: str, value: Any, **limits: float) -> Any:
    """Check an int; True and False are not numbers here."""
    if not isinstance(value, int) or isinstance(value, bool) or is_huge(value):
        raise refused(name, "an int" + _SHORT * is_huge(value), value)
    _check_range(name, value, limits)
    return int(value)


@_check
def number(name: str, value: Any, **limits: float) -> Any:
    """Check an int, a finite float or a Decimal."""
    if not isinstance(value, (int, float, Decimal)) or isinstance(value, bool) or is_huge(value):
        raise refused(name, "a number" + _SHORT * is_huge(value), value)
    # Not math.isfinite, which fails at a signaling NaN.
    if not isinstance(value, int) and not Decimal(str(value)).is_finite():
        raise refused(name, "a finite number", value)
    _check_range(name, value, limits)
    return encode(value) if isinstance(value, Decimal) else value


def _check_range(name: str, value: Any, limits: Mapping[str, float]) -> None:
    demand = ranges.broken(value, limits) if limits else ""
    if demand:
        raise refused(name, demand, value)


@_check
def boolean(name: str, value: Any) -> Any:
    """Check True or False; 0, 1 and "true" are neither."""
    if isinstance(value, bool):
        return value
    raise refused(name, "True or False", value)


@_check
def choice(name: str, value: Any, values: tuple[Any, ...]) -> Any:
    """Check that a value, or the value of an enum member, is one of the known ones."""
    plain = value.value if isinstance(value, Enum) else value
    for known in values:
        if is_same(plain, known):
            return known
    raise refused(name, "one of " * (len(values) > 1) + ", ".join(map(repr, values)), value)


@_check
def date_time(name: str, value: Any) -> Any:
    """Check a datetime, which must know its offset."""
    if not isinstance(value, datetime):
        raise refused(name, "a datetime", value)
    if value.utcoffset() is None:
        raise refused(name, "a datetime with a time zone (tzinfo=timezone.utc, for one)")
    return value


@_check
def date(name: str, value: Any) -> Any:
    """Check a date; a datetime, though Python's subclass of it, is not one."""
    if isinstance(value, Date) and not isinstance(value, datetime):
        return value
    raise refused(name, "a date", value)


@_check
def array(
    name: str,
    value: Any,
    item: Item,
    *,
    min_items: int | None = None,
    max_items: int | None = None,
    unique: bool = False,
) -> Any:
    """Check a list or tuple, each item by `item` under its place's name, such as `tags[3]`."""
    if not isinstance(value, (list, tuple)):
        raise refused(name, "a list", value)
    items = cast("list[Any]", value)
    if min_items is not None and len(items) < min_items:
        raise refused(name, f"a list of at least {min_items}, not {len(items)}")
    if max_items is not None and len(items) > max_items:
        raise refused(name, f"a list of at most {max_items}, not {len(items)}")
    checked = [item(f"{name}[{index}]", entry) for index, entry in enumerate(items)]
    if unique and len({repr(encode(entry)) for entry in checked}) < len(checked):
        raise refused(name, "a list in which no item comes twice")
    return checked


@_check
def mapping(name: str, value: Any, item: Item) -> Any:
    """Check a mapping with string keys, each value by `item`."""
    if not isinstance(value, Mapping):
        raise refused(name, "a mapping", value)
    entries = cast("Mapping[object, Any]", value)
    return {string(f"{name} key", key): item(f"{name}[{key!r}]", entries[key]) for key in entries}


@_check
def model(name: str, value: Any, cls: Any, *, form: Callable[[Any], Any] | None = None) -> Any:
    """Check a model, or a mapping that reads as one and is sent as it is; give its wire form.

    A `form` is what that is read in, to be judged as a request: then a model is read, too.
    """
    if not isinstance(value, (cls, Mapping)):
        raise refused(name, f"a {cls.__name__} or a mapping", value)
    plain = anything(name, value)
    if form is not None or isinstance(value, Mapping):
        try:
            # As it is sent, since it may hold models and datetimes.
            cls.from_dict(plain if form is None else form(plain))
        except DecodeError as error:
            raise ArgumentError(f"{name} is not a {cls.__name__}: {error}", argument=name) from None
        except RecursionError:
            raise refused(name, _SHALLOW) from None
    return plain


@partial(_check, takes_none=True)
def anything(name: str, value: Any) -> Any:
    """Check that a value has a JSON form, as null has too, and give that back."""
    try:
        return _json_form(name, value, depth=MAX_DEPTH)
    except RecursionError:  # a model in itself, or in very many others
        raise refused(name, _SHALLOW) from None


def _json_form(name: str, value: Any, *, depth: int) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return string(name, value)
    if isinstance(value, (int, float, Decimal)):
        return number(name, value)
    if depth == 0:
        raise refused(name, _SHALLOW)
    deeper = partial(_json_form, depth=depth - 1)
    if isinstance(value, Mapping):
        return mapping(name, value, deeper)
    if isinstance(value, (list, tuple)):
        return array(name, value, deeper)
    if isinstance(value, (bytes, bytearray)):  # which way they become text, a schema has to say
        raise refused(name, "a value with a JSON form, not bytes")
    try:
        plain = encode(value)
    except ArgumentError as error:
        raise ArgumentError(f"{name}: {error}", argument=name) from None
    return _json_form(name, plain, depth=depth)


def as_it_is(_name: str, value: Any) -> Any:
    """Return a value that is checked elsewhere."""
    return value


def text(value: Any) -> str:
    """Return a value as it is written in a path, a query or a header."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return str(value)
    return json_text(value)


@_check
def segment(
    name: str,
    value: Any,
    *,
    min_length: int | None = None,
    max_length: int | None = None,
    pattern: str | None = None,
) -> str:
    """Check a path parameter and give it back as one percent-encoded segment (RFC 3986 §3.3)."""
    is_free = min_length is None and max_length is None and pattern is None
    if is_free and type(value) is str and _PLAIN.fullmatch(value):  # as most are
        return value
    is_text = isinstance(value, (str, int, float, Decimal, Date, Enum, UUID))
    if not is_text or isinstance(value, bool) or is_huge(value):
        raise refused(name, "a string or a number", value)
    if isinstance(value, datetime):
        date_time(name, value)
    content = text(number(name, value) if isinstance(value, (float, Decimal)) else value)
    string(name, content, min_length=min_length, max_length=max_length, pattern=pattern)
    # RFC 3986 §5.2.4: "." and ".." climb, in their encoded form too, and an empty segment is a
    # different path.
    if not content:
        raise ArgumentError(f"{name} must not be empty", argument=name)
    if content in (".", ".."):
        raise refused(name, "a value that can be part of a path", content)
    if _CONTROL.search(content):
        raise refused(name, "free of control characters")
    return quote(content, safe="")
