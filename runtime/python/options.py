"""Options of a client, one by one: what is refused, and how that is said.

Owns the checks that need nothing but the value. No credential may be shown, nor how long it is.
"""

from __future__ import annotations

from typing import Any

from .errors import ArgumentError
from .retry import LONGEST
from .transport import is_field_text


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
    """Check a credential."""
    if not isinstance(value, str):
        raise ArgumentError(f"{name} must be a string, not {type(value).__name__}", argument=name)
    if not value:
        raise ArgumentError(f"{name} is empty", argument=name)
    if value != value.strip():
        raise ArgumentError(f"{name} begins or ends with a space or line break", argument=name)
    if not is_field_text(value):
        raise ArgumentError(f"{name} may hold printable ASCII only", argument=name)
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
