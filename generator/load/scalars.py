"""Which scalar is what by the core schema of YAML 1.2 (§10.3).

Owns the forms of numbers, booleans and null, and the tags that name them. Must not know events or
positions.
"""

from __future__ import annotations

import math
import re
from typing import Any

CORE = "tag:yaml.org,2002:"
_TYPES: dict[str, type] = {
    CORE + "null": type(None),
    CORE + "bool": bool,
    CORE + "int": int,
    CORE + "float": float,
    CORE + "str": str,
}
_WORDS: dict[str, Any] = {
    **dict.fromkeys(["", "~", "null", "Null", "NULL"]),
    **dict.fromkeys(["true", "True", "TRUE"], True),
    **dict.fromkeys(["false", "False", "FALSE"], False),
    **dict.fromkeys(
        [sign + word for sign in ("", "+") for word in (".inf", ".Inf", ".INF")], math.inf
    ),
    **dict.fromkeys(["-.inf", "-.Inf", "-.INF"], -math.inf),
    **dict.fromkeys([".nan", ".NaN", ".NAN"], math.nan),
}
_INT = re.compile(r"[-+]?[0-9]+", re.ASCII)
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
# What no scalar of another type than string begins with, so that most are told by one look.
_LEADS = frozenset("-+.0123456789~nNtTfF")


def plain(text: str) -> Any:
    """Return the value of an unquoted scalar without a tag (§10.3.2)."""
    if text[:1] not in _LEADS and text:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    return float(text) if _FLOAT.fullmatch(text) else text


def scalar(text: str, tag: str | None, *, is_plain: bool) -> Any:
    """Return the value of a scalar.

    Raises `ValueError` where its tag doesn't allow its text, `KeyError` for a tag of no scalar.
    """
    if tag is None:
        return plain(text) if is_plain else text
    if tag in ("!", CORE + "str"):
        return text
    value = plain(text)
    if tag == CORE + "float" and type(value) is int:
        return float(value)
    if type(value) is not _TYPES[tag]:
        raise ValueError(f'"{text[:40]}" is not a {shown(tag)}')
    return value


def shown(tag: str) -> str:
    """Return a tag as it is written: `!!int`."""
    return "!!" + tag.removeprefix(CORE) if tag.startswith(CORE) else tag
