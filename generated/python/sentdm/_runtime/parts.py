# Copied from runtime/python/parts.py, where changes belong.
"""One field of a form or of an upload: as pairs of texts, or as parts.

Owns what an Encoding Object says of it (OpenAPI 3.1 §4.8.15), and what goes without saying. Must
not know how fields make up a body.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from mimetypes import guess_type
from typing import TYPE_CHECKING, Any, cast

import attrs

from . import styles
from .answers import is_json
from .arguments import text
from .operation import quoted_plus, utf8
from .unset import UNSET
from .uploads import File
from .wire import dumps, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .uploads import Source

__all__ = ["Encoding", "pairs_of", "parts_of"]


@attrs.frozen
class Encoding:
    """How one field of a form or an upload is written (OpenAPI 3.1 §4.8.15).

    `file_type` is what it is where it is a file, of a field that may hold something else too.
    """

    content_type: str = ""
    style: str = ""
    explode: bool = True
    reserved: bool = False
    headers: tuple[tuple[str, str], ...] = ()
    file_type: str = ""


def pairs_of(name: str, value: Any, encoding: Encoding) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a form that a field is, each url-encoded (WHATWG URL §5.2)."""
    if _is_nothing(value, encoding):
        return
    plain = encode(value)
    if encoding.style:
        told = {"explode": encoding.explode, "reserved": encoding.reserved}
        styled = styles.query(name, plain, style=encoding.style, **told)
        yield from ((quoted_plus(key), str(written)) for key, written in styled)
        return
    key, kind = quoted_plus(name), encoding.content_type
    # JSON writes a list as one value; each item of another is a value of that type.
    is_whole = bool(kind) and is_json(_value_type(kind, is_nested=True))
    is_repeated = isinstance(plain, list) and not is_whole
    for one in cast("list[Any]", plain if is_repeated else [plain]):
        if not _is_nothing(one, encoding):
            yield key, quoted_plus(_text(one, encoding.content_type))


def parts_of(
    name: str, value: Any, encoding: Encoding, kind: str
) -> Iterator[tuple[bytes, bytes | Source]]:
    """Yield the parts that a field is in an upload of this kind: head and content of each."""
    if _is_nothing(value, encoding):
        return
    is_list = isinstance(value, (list, tuple))
    if encoding.style and not isinstance(value, File):
        plain = encode(value)
        for key, one in styles.texts(name, plain, style=encoding.style, explode=encoding.explode):
            yield _head(key, None, "", encoding.headers, kind), utf8(one, name)
        return
    for one in cast("list[Any]", value) if is_list else [value]:
        if not _is_nothing(one, encoding):
            yield _part(name, one, encoding, kind)


def _part(name: str, value: Any, encoding: Encoding, kind: str) -> tuple[bytes, bytes | Source]:
    if isinstance(value, File):
        filename = value.name or name
        allowed = encoding.file_type or encoding.content_type
        told = value.content_type or _file_type(filename, allowed)
        headers = {key.lower(): (key, one) for key, one in (*encoding.headers, *value.headers)}
        return _head(name, filename, told, headers.values(), kind), value.content
    plain = encode(value)
    told = _value_type(encoding.content_type, is_nested=isinstance(plain, (dict, list)))
    return _head(name, None, told, encoding.headers, kind), utf8(_text(plain, told), name)


def _value_type(allowed: str, *, is_nested: bool) -> str:
    """The content type of a part that is no file: of several the first that can hold the value."""
    ranges = _ranges(allowed)
    if len(ranges) == 1 and "*" not in allowed:
        return allowed
    known = "application/json" if is_nested else "text/plain"
    if not ranges:
        return known if is_nested else ""
    concrete = [one for one in ranges if "*" not in one]
    fitting = (one for one in concrete if is_json(one) == is_nested)
    is_known = any(fnmatchcase(known, one) for one in ranges)
    return next(fitting, known if is_known or not concrete else concrete[0])


def _ranges(allowed: str) -> list[str]:
    return [one.strip() for one in allowed.split(",") if one.strip()]


def _file_type(name: str, allowed: str) -> str:
    """The content type of a file: the one that the document allows, or of several what it is."""
    ranges = _ranges(allowed)
    if len(ranges) == 1 and "*" not in allowed:
        return allowed
    guessed = guess_type(name)[0] or ""
    if any(fnmatchcase(guessed, one) for one in ranges):
        return guessed
    return next((one for one in ranges if "*" not in one), "application/octet-stream")


def _head(
    name: str,
    filename: str | None,
    content_type: str,
    headers: Iterable[tuple[str, str]],
    kind: str,
) -> bytes:
    is_form = kind.lower().startswith("multipart/form-data")
    # RFC 7578 §4.2 for forms; of other parts RFC 2183 says what they are.
    other = "inline" if filename is None else "attachment"
    lines = [f'Content-Disposition: {"form-data" if is_form else other}; name="{_escaped(name)}"']
    if filename is not None:
        lines[0] += f'; filename="{_escaped(filename)}"'
    # RFC 2046 §5.1: outside forms what says nothing is US-ASCII.
    told = content_type or ("" if is_form else "text/plain; charset=utf-8")
    lines += [f"Content-Type: {told}"] if told else []
    lines += [f"{key}: {value}" for key, value in headers]
    return utf8("\r\n".join(lines) + "\r\n\r\n", name)


def _escaped(name: str) -> str:
    # WHATWG HTML, "multipart/form-data encoding algorithm": these three, and nothing else.
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _is_nothing(value: Any, encoding: Encoding) -> bool:
    """Tell whether a value has no form to be sent in: of null, only JSON has one."""
    return value is UNSET or (value is None and not is_json(encoding.content_type))


def _text(value: Any, content_type: str = "") -> str:
    is_told = is_json(content_type) if content_type else isinstance(value, (dict, list))
    return dumps(value) if is_told else text(value)
