"""Options of a client, one by one: what is refused, and how that is said.

Owns the checks that need nothing but the value. No credential may be shown, nor how long it is.
"""

from __future__ import annotations

import re
from typing import Any

from .errors import ArgumentError
from .retry import LONGEST
from .transport import is_field_text

# RFC 7617 §2: no control characters. Of lone surrogates UTF-8 has none.
_NOT_BASIC = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def positive(name: str, value: Any) -> float:
    """Check a number of seconds: above 0 and finite."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not is_number or not 0 < value <= LONGEST:
        raise _refused(name, "a number of seconds above 0, at most 1e8", value)
    return float(value)


def count(name: str, value: Any, least: int) -> int:
    """Check a whole number that is not below the least one."""
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise _refused(name, f"an int, {least} or more", value)
    return value


def flag(name: str, value: Any) -> bool:
    """Check an option that is True or False."""
    if not isinstance(value, bool):
        raise _refused(name, "True or False", value)
    return value


def secret(name: str, value: object) -> str:
    """Check a credential that a header holds as it is."""
    written = _written(name, value)
    if not is_field_text(written):
        raise ArgumentError(f"{name} may hold printable ASCII only", argument=name)
    return written


def name_and_password(name: str, value: object) -> str:
    """Check a user name and a password; the first colon is between them (RFC 7617 §2)."""
    written = _written(name, value)
    if _NOT_BASIC.search(written):
        message = f"{name} may hold no control characters, and no lone surrogates"
        raise ArgumentError(message, argument=name)
    if ":" not in written:
        demand = "give user:password, or the user name and a colon where there is no password"
        raise ArgumentError(f"{name} has no colon: {demand}", argument=name)
    return written


def _written(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise ArgumentError(f"{name} must be a string, not {type(value).__name__}", argument=name)
    if not value:
        raise ArgumentError(f"{name} is empty", argument=name)
    if value != value.strip():
        raise ArgumentError(f"{name} begins or ends with a space or line break", argument=name)
    return value


def token(name: str, value: object) -> str:
    """Check a token that goes out behind the word Bearer, which is no part of it."""
    checked = secret(name, value)
    if checked[:7].lower() == "bearer ":  # RFC 6750 §2.1: no token has a space in it
        message = f"{name} begins with 'Bearer', which is sent in front of it: give the token alone"
        raise ArgumentError(message, argument=name)
    return checked


def _refused(name: str, demand: str, value: Any) -> ArgumentError:
    from .arguments import refused  # where nothing is wrong, a client can do without

    if isinstance(value, (int, float)):
        return refused(name, demand, value)
    # What is no number at all may be a secret in the wrong place.
    return ArgumentError(f"{name} must be {demand}, not {type(value).__name__}", argument=name)
