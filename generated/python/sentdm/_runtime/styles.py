# Copied from runtime/python/styles.py, where changes belong.
"""Parameters as OpenAPI writes them: `style` and `explode`.

Owns the table of OpenAPI 3.1 §4.8.12.4, for what is not written as a plain scalar. What comes out
is percent-encoded (RFC 6570 §3.2.1: all but unreserved characters), with the delimiters as they
are. Checked values come in; an empty array or object and what was left out give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, cast

from .arguments import text
from .errors import ArgumentError
from .operation import Encoded, quoted
from .unset import UNSET
from .wire import dumps, encode

__all__ = ["as_json", "brackets", "cookie", "cookies", "header", "path", "query", "texts"]

_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|", "cookie": ","}
_ENCODED = {style: quoted(one, ",") for style, one in _DELIMITERS.items()}

# As they are percent-encoded: C0, DEL, and C1 in UTF-8.
_CONTROL = re.compile("%(?:[01][0-9A-F]|7F|C2%[89][0-9A-F])", re.IGNORECASE)
_DOT = re.compile("%2e", re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')  # RFC 9110 §5.6.4


def query(
    name: str, value: Any, *, style: str = "form", explode: bool = True, reserved: bool = False
) -> list[tuple[str, Encoded]]:
    """Return the pairs of a query parameter."""
    if isinstance(value, Encoded):
        return [(name, value)]
    written = partial(_as_is, name) if style == "cookie" else _reserved if reserved else quoted
    between = _ENCODED.get(style, "")
    laid_out = _pairs(name, value, style=style, explode=explode)
    return [(key, Encoded(between.join(map(written, parts)))) for key, parts in laid_out]


def cookie(name: str, value: Any, *, explode: bool = True) -> list[tuple[str, Encoded]]:
    """Return the pairs of a cookie in which reserved characters are sent as they are."""
    written = partial(_reserved, safe=_IN_COOKIES)
    laid_out = _pairs(name, value, style="form", explode=explode)
    return [(key, Encoded(",".join(map(written, parts)))) for key, parts in laid_out]


def path(
    name: str, value: Any, *, style: str = "simple", explode: bool = False, reserved: bool = False
) -> str:
    """Return the segment of a path parameter, with the prefix that its style has."""
    written = partial(_reserved, safe=_IN_PATHS) if reserved else quoted
    found = _segment(name, _defined(value), style, written, explode=explode)
    # As `arguments.segment` has it: these climb, or are a different path (RFC 3986 §5.2.4).
    if _DOT.sub(".", found) in ("", ".", ".."):
        message = f"{name} must be a value that can be part of a path, not {found!r}"
        raise ArgumentError(message, argument=name)
    if _CONTROL.search(found):
        raise ArgumentError(f"{name} must be free of control characters", argument=name)
    return found


def _segment(
    name: str, value: Any, style: str, written: Callable[[Any], str], *, explode: bool
) -> str:
    if _is_nothing(value):  # RFC 6570 §3.2.1: what holds nothing is undefined, and leaves no name
        return ""
    key = quoted(name)
    is_object = isinstance(value, Mapping)
    if explode and is_object:
        parts = [f"{written(k)}={written(v)}" for k, v in _entries(value)]
    else:
        parts = [written(one) for one in _texts(value)]
    if style == "label":
        return "." + ("." if explode else ",").join(parts)
    # RFC 6570 §3.2.7: no `=` where nothing follows it.
    if style == "matrix" and explode and is_object:
        return "".join(f";{part.removesuffix('=')}" for part in parts)
    if style == "matrix":
        several = parts if explode else [",".join(parts)]
        return "".join(f";{key}={part}" if part else f";{key}" for part in several)
    return ",".join(parts)


def header(name: str, value: Any, *, explode: bool = False) -> Any:
    """Return the value of a header parameter, whose only style is `simple`.

    Its texts are neither percent-encoded nor quoted (OpenAPI 3.2 §4.12.2.2): one that a reader
    would take apart is an ArgumentError. Within quotes a comma is none (RFC 9110 §5.6.1, §5.6.4).
    """
    value = _defined(value)
    if _is_nothing(value):
        return UNSET
    if explode and isinstance(value, Mapping):
        entries = [
            (_whole(name, key, ",="), _whole(name, text(one))) for key, one in _entries(value)
        ]
        return ",".join(f"{key}={one}" for key, one in entries)
    is_several = isinstance(value, (Mapping, list, tuple))
    return ",".join(_whole(name, one) if is_several else one for one in _texts(value))


def _whole(name: str, written: str, delimiters: str = ",") -> str:
    """Return one of several texts, with no delimiter in it that nothing tells from the others."""
    return _undelimited(name, written, _QUOTED.sub("", written), delimiters, " outside quotes")


def _undelimited(name: str, written: str, bare: str, delimiters: str, where: str = "") -> str:
    found = next((one for one in delimiters if one in bare), "")
    if not found:
        return written
    message = f"{name} may hold no {found!r}{where}: it stands between its values"
    raise ArgumentError(message, argument=name)


def cookies(pairs: Iterable[tuple[str, Any]]) -> Any:
    """Return the value of the Cookie header for pairs as `query` gives them."""
    found = [pair for name, value in pairs for pair in query(name, value)]
    # A name of an object's own could end the pair and begin another (RFC 6265 §4.1.1).
    return "; ".join(f"{quoted(name, _IN_TOKENS)}={value}" for name, value in found) or UNSET


def as_json(value: Any) -> Any:
    """Return the JSON text of a parameter that the document describes by `content`."""
    return value if value is None or value is UNSET else dumps(encode(value))


def texts(name: str, value: Any, *, style: str, explode: bool) -> Iterable[tuple[str, str]]:
    """Return names and values of what `query` writes, not encoded: the parts of an upload."""
    between = _DELIMITERS.get(style, "")
    laid_out = _pairs(name, value, style=style, explode=explode)
    if explode or not between or not isinstance(value, (Mapping, list, tuple)):
        return [(key, between.join(parts)) for key, parts in laid_out]
    # Nothing quotes or encodes the texts of a part.
    return [
        (key, between.join(_undelimited(name, one, one, between) for one in parts))
        for key, parts in laid_out
    ]


def _pairs(
    name: str, value: Any, *, style: str, explode: bool
) -> Iterable[tuple[str, Iterable[str]]]:
    """Return names, and the texts that stand under each with a delimiter between."""
    value = _defined(value)
    if _is_nothing(value):
        return []
    if style == "deepObject":
        return ((key, [one]) for key, one in brackets(name, value))
    if explode and isinstance(value, Mapping):
        return ((key, [text(one)]) for key, one in _entries(value))
    if explode:
        return ((name, [one]) for one in _texts(value))
    return [(name, _texts(value))]


def brackets(name: str, value: Any) -> Iterable[tuple[str, str]]:
    """Yield the leaves of a value under names such as `filter[price][0]`."""
    if isinstance(value, Mapping):
        for key, one in _entries(value):
            yield from brackets(f"{name}[{key}]", one)
    elif isinstance(value, (list, tuple)):
        for index, one in enumerate(cast("list[Any]", value)):
            yield from brackets(f"{name}[{index}]", one)
    elif value is not None and value is not UNSET:
        yield name, text(value)


# RFC 3986 §2.2, less what would end the value: `&`, `#` and `+` are always encoded.
_RESERVED = ":/?[]@!$'()*,;="
# §3.3: less what ends a segment, or can't be in one.
_IN_PATHS = ":@!$&'()*+,;="
# RFC 6265 §4.1.1: less what ends a cookie.
_IN_COOKIES = ":/?[]@!$&'()*="
# RFC 9110 §5.6.2, less `%`.
_IN_TOKENS = "!#$&'*+^`|~"


# RFC 6570 §3.2.3: what is percent-encoded already stays so.
_TRIPLE = re.compile("(%[0-9A-Fa-f]{2})")


def _reserved(value: Any, safe: str = _RESERVED) -> str:
    pieces = _TRIPLE.split(text(value))
    return "".join(one if index % 2 else quoted(one, safe) for index, one in enumerate(pieces))


def _as_is(name: str, value: Any) -> str:
    """The text of a cookie, which the caller has escaped as the service wants it (3.2 §4.12.3)."""
    written = text(value)
    if ";" in written:  # RFC 6265 §4.1.1: it would end the cookie
        raise ArgumentError(f"{name} may hold no semicolon", argument=name)
    return written


def _is_nothing(value: Any) -> bool:
    return (
        value is None or value is UNSET or (isinstance(value, (Mapping, list, tuple)) and not value)
    )


def _defined(value: Any) -> Any:
    """The value without what is null in it, as if that were not there (RFC 6570 §2.3)."""
    if isinstance(value, Mapping):
        return dict(_entries(value))
    is_list = isinstance(value, (list, tuple))
    return [one for one in cast("list[Any]", value) if one is not None] if is_list else value


def _entries(value: Any) -> list[tuple[str, Any]]:
    held = cast("Mapping[str, Any]", value)
    return [(key, one) for key, one in held.items() if one is not None]


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, Mapping):
        return (part for key, one in _entries(value) for part in (key, text(one)))
    several = cast("list[Any]", value) if isinstance(value, (list, tuple)) else [value]
    return (text(one) for one in several)
