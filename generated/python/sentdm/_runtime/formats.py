# Copied from runtime/python/formats.py, where changes belong.
"""Formats: moments, days, times of day, bytes in base64, decimals.

Owns how a value of such a format is read, and how those beside dates are checked and written. A
duration stays the string that it is: months and years have no length in seconds, so no type of
Python's holds all of ISO 8601.
"""

from __future__ import annotations

import binascii
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - the lower case is a name of this module
from datetime import datetime, timedelta
from datetime import time as Time  # noqa: N812 - the lower case is a name of this module
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from . import arguments, fields
from .errors import ArgumentError, DecodeError
from .unset import UNSET
from .wire import decimal_text, encode, kind_of

# RFC 3339 §5.6: any number of digits in the fraction, `t` and `z` in either case (and a space for
# the `t`, which its note allows), but never without an offset.
_DATE_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)", re.ASCII
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# The same, or without seconds or offset: a shop opens at 08:00 wherever it stands.
_TIME = re.compile(r"(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([Ee][+-]?\d+)?", re.ASCII)
_KNOWS_Z = sys.version_info >= (3, 11)  # as an offset, in datetime.fromisoformat


def date_time(value: Any) -> datetime:
    """Read an RFC 3339 date-time into an aware datetime, its fraction cut to microseconds."""
    if type(value) is str and len(value) == 20 and value[4::3] == "--T::Z":  # as most are
        try:
            return datetime.fromisoformat(value if _KNOWS_Z else value[:19] + "+00:00")
        except ValueError:
            pass  # a leap second, or none that there is: told below
    match = _DATE_TIME.fullmatch(fields.string(value))
    if match is None:
        raise DecodeError("expected an RFC 3339 date-time with an offset")
    day, minute, second, fraction, offset = match.groups()
    leap = second == "60"  # RFC 3339 §5.7; datetime has no such second, so it is the next one
    text = f"{day}T{minute}:{'59' if leap else second}"
    if fraction:
        text += f".{fraction[:6]:0<6}"
    try:
        moment = datetime.fromisoformat(text + ("+00:00" if offset in "Zz" else offset))
        return moment + timedelta(seconds=1) if leap else moment
    except (ValueError, OverflowError):
        raise DecodeError("expected a date-time that exists") from None


def date(value: Any) -> Date:
    """Read an RFC 3339 full-date."""
    if _DATE.fullmatch(fields.string(value)):
        try:
            return Date.fromisoformat(value)
        except ValueError:
            pass
    raise DecodeError("expected a date (YYYY-MM-DD)")


def time(value: Any) -> Time:
    """Read a time of day, its fraction cut to microseconds; aware where it has an offset."""
    match = _TIME.fullmatch(fields.string(value))
    if match is None:
        raise DecodeError("expected a time (HH:MM:SS)")
    minute, second, fraction, offset = match.groups()
    leap = second == "60"  # RFC 3339 §5.7, as in a date-time: the next second
    text = f"{minute}:{'59' if leap else second or '00'}.{(fraction or '')[:6]:0<6}"
    zone = {None: "", "Z": "+00:00", "z": "+00:00"}.get(offset, offset)
    try:
        moment = datetime.fromisoformat(f"2000-01-01T{text}{zone}")
    except ValueError:
        raise DecodeError("expected a time that exists") from None
    return (moment + timedelta(seconds=leap)).timetz()


def byte(value: Any) -> bytes:
    """Read base64 (RFC 4648 §4); line breaks in it are passed over."""
    text = "".join(fields.string(value).split())
    if _BASE64.fullmatch(text):
        return binascii.a2b_base64(text)
    raise DecodeError("expected base64")


def decimal(value: Any) -> Decimal:
    """Read a number written as a string, with all its digits."""
    if _DECIMAL.fullmatch(fields.string(value)):
        try:
            return Decimal(value)
        except InvalidOperation:  # an exponent beyond what decimal can hold
            pass
    raise DecodeError("expected a decimal number in a string")


def decimal_or_comma(value: Any) -> Decimal:
    """Read the same where the document lets a comma stand for the point."""
    return decimal(fields.string(value).replace(",", "."))


def exact(value: Any) -> Decimal:
    """Read a JSON number as the decimal number that it is written as."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        with suppress(InvalidOperation):  # an exponent beyond what decimal can hold
            found = Decimal(str(value))
            if found.is_finite():
                return found
    raise DecodeError(f"expected a finite number, found {kind_of(value)}")


def written(value: Any) -> Any:
    """Return the wire form of a value whose decimals are strings, in lists and mappings too."""
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, (list, tuple)):
        return [written(one) for one in cast("list[Any]", value)]
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        return {key: written(one) for key, one in entries.items()}
    return encode(value)


def checked_time(name: str, value: Any, **options: Any) -> Any:
    """Check a time of day."""
    text = encode(value) if isinstance(value, Time) else value
    return _string(name, text, "a time", is_given=text is not value, **options)


def checked_byte(name: str, value: Any, **options: Any) -> Any:
    """Check bytes; limits of their length count characters of the base64 that they are sent as."""
    text = encode(value) if isinstance(value, (bytes, bytearray)) else value
    return _string(name, text, "bytes", is_given=text is not value, **options)


def checked_decimal(name: str, value: Any, **options: Any) -> Any:
    """Check a Decimal, an int or a string that reads as one."""
    is_number = isinstance(value, (Decimal, int)) and not isinstance(value, bool)
    text = written(Decimal(value)) if is_number else value
    is_given = isinstance(text, str) and _DECIMAL.fullmatch(text) is not None
    return _string(name, text, "a Decimal, an int or the text of one", is_given=is_given, **options)


def _string(name: str, text: Any, demand: str, *, is_given: bool, **options: Any) -> Any:
    if is_given or text is None or text is UNSET:
        return arguments.string(name, text, **options)
    raise ArgumentError(f"{name} must be {demand}, not {type(text).__name__}", argument=name)
