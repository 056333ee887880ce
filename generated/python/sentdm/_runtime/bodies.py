# Copied from runtime/python/bodies.py, where changes belong.
"""Bodies that are not JSON: forms, uploads and text.

Owns how they are laid out. What a document doesn't use is never loaded.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from fnmatch import fnmatchcase
from mimetypes import guess_type
from typing import TYPE_CHECKING, Any, cast

import attrs

from . import styles
from .answers import is_json
from .arguments import anything, as_it_is, mapping, text
from .errors import ArgumentError, DecodeError
from .operation import Content, quoted_plus, utf8
from .unset import UNSET, Unset
from .uploads import File, Source, Upload, file, is_content
from .wire import dumps, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Check = Callable[[str, Any], Any]

__all__ = ["Encoding", "complete", "fields", "form", "multipart", "raw", "readable", "text_of"]


@attrs.frozen
class Encoding:
    """How one field of a form or an upload is written (OpenAPI 3.1 §4.8.15)."""

    content_type: str = ""
    style: str = ""
    explode: bool = True
    reserved: bool = False
    headers: tuple[tuple[str, str], ...] = ()


_PLAIN = Encoding()
_NESTED = Encoding(style="deepObject")
Encodings = Mapping[str, Encoding]


def form(
    fields: Mapping[str, Any] | Unset,
    *,
    nested: tuple[str, ...] = (),
    encodings: Encodings | None = None,
) -> Any:
    """Return fields as application/x-www-form-urlencoded (WHATWG URL §5.2), UNSET if none.

    Arrays repeat their name and objects are JSON (OpenAPI 3.1 §4.8.15), unless `encodings` says
    otherwise; those in `nested` are written with brackets.
    """
    if isinstance(fields, Unset):  # as a whole
        return UNSET
    known = {**dict.fromkeys(nested, _NESTED), **(encodings or {})}
    pairs = [
        pair for name in fields for pair in _pairs(name, fields[name], known.get(name, _PLAIN))
    ]
    return "&".join(f"{name}={value}" for name, value in pairs).encode() or UNSET


def complete(fields: Mapping[str, Any], demanded: Mapping[str, str]) -> Mapping[str, Any]:
    """Return the fields of a body that may be left out as a whole, but not in part.

    Those in `demanded` are required if any is given; it has their arguments.
    """
    missing = [argument for wire, argument in demanded.items() if fields[wire] is UNSET]
    if missing and any(value is not UNSET for value in fields.values()):
        message = f"{missing[0]} is required where any field of the body is given"
        raise ArgumentError(message, argument=missing[0])
    return fields


def multipart(
    fields: Mapping[str, Any],
    *,
    kind: str = "multipart/form-data",
    encodings: Encodings | None = None,
    boundary: str | None = None,
) -> Any:
    """Return fields as parts (RFC 7578, RFC 2046 §5.1), UNSET if none.

    The boundary is drawn anew for each body, so that no content can hold it. Files are read as
    they go out.
    """
    mark = boundary or secrets.token_hex(16)
    known = encodings or {}
    parts: list[bytes | Source] = []
    for name, value in fields.items():
        for part in _parts(name, value, known.get(name, _PLAIN), kind):
            parts += [f"--{mark}\r\n".encode(), *part, b"\r\n"]
    if not parts:
        return UNSET
    parts.append(f"--{mark}--\r\n".encode())
    whole = [part for part in parts if isinstance(part, bytes)]
    body = b"".join(whole) if len(whole) == len(parts) else Upload(parts)
    essence = kind.partition(";")[0].strip()
    return Content(f"{essence}; boundary={mark}", body)


def fields(
    name: str,
    value: Any,
    *,
    parts: Mapping[str, Check] | None = None,
    required: tuple[str, ...] = (),
    received: tuple[str, ...] = (),
    optional: bool = False,
) -> Any:
    """Check an upload that is passed as one: files and JSON values by name, or a model.

    Each of `parts` has its check; what isn't listed is a file or a JSON value. Those in `received`
    are never sent.
    """
    if value is UNSET and optional:
        return {}
    held = mapping(name, anything(name, value) if hasattr(value, "to_dict") else value, as_it_is)
    for wire in required:
        if held.get(wire) is None:
            raise ArgumentError(f"{name}[{wire!r}] is required", argument=name)
    known = parts or {}
    try:
        return {
            key: known.get(key, _field)(f"{name}[{key!r}]", one)
            for key, one in held.items()
            if key not in received
        }
    except RecursionError:  # a list in itself
        message = f"{name} is nested too deeply"
    raise ArgumentError(message, argument=name)


def readable(name: str, value: Any, *, reader: Callable[[Any], Any]) -> Any:
    """Check a value by what reads its JSON form, and give that back; null is none."""
    plain = anything(name, value)
    try:
        if plain is not None:
            reader(plain)
    except DecodeError as error:
        message = f"{name} can't be sent: {error}"
    else:
        return plain
    # Out here: as its context, that error would keep the whole value.
    raise ArgumentError(message, argument=name)


def _field(name: str, value: Any) -> Any:
    if _is_file(value):
        return file(name, value)
    if isinstance(value, (list, tuple)):
        several = enumerate(cast("list[Any]", value))
        return [_field(f"{name}[{index}]", one) for index, one in several]
    return anything(name, value)


def _is_file(value: Any) -> bool:
    """Tell a file, or a tuple of a name and a file, from other values and lists of them."""
    if not isinstance(value, tuple):
        return is_content(value)
    parts = cast("Any", value)
    return len(parts) > 1 and isinstance(parts[0], str) and is_content(parts[1])


def text_of(value: Any) -> str:
    """Read an answer that is text; what is not UTF-8 in it is replaced."""
    if isinstance(value, (str, bytes)):  # the body of an error is text already
        return value if isinstance(value, str) else value.decode(errors="replace")
    raise DecodeError("expected text, found JSON")


def raw(value: Any) -> bytes:
    """Read an answer as the bytes that came."""
    if isinstance(value, bytes):
        return value
    raise DecodeError("expected bytes, found JSON")


def _is_nothing(value: Any, encoding: Encoding) -> bool:
    """Tell whether a value has no form to be sent in: of null, only JSON has one."""
    return value is UNSET or (value is None and not is_json(encoding.content_type))


def _pairs(name: str, value: Any, encoding: Encoding) -> Iterator[tuple[str, str]]:
    if _is_nothing(value, encoding):
        return
    plain = encode(value)
    if encoding.style:
        told = {"explode": encoding.explode, "reserved": encoding.reserved}
        styled = styles.query(name, plain, style=encoding.style, **told)
        yield from ((quoted_plus(key), str(written)) for key, written in styled)
        return
    key = quoted_plus(name)
    is_repeated = isinstance(plain, list) and not encoding.content_type
    for one in cast("list[Any]", plain if is_repeated else [plain]):
        if not _is_nothing(one, encoding):
            yield key, quoted_plus(_text(one, encoding.content_type))


def _text(value: Any, content_type: str = "") -> str:
    is_told = is_json(content_type) if content_type else isinstance(value, (dict, list))
    return dumps(value) if is_told else text(value)


def _parts(
    name: str, value: Any, encoding: Encoding, kind: str
) -> Iterator[tuple[bytes, bytes | Source]]:
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
        told = value.content_type or _file_type(filename, encoding.content_type)
        headers = (*encoding.headers, *value.headers)
        return _head(name, filename, told, headers, kind), value.content
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
    headers: tuple[tuple[str, str], ...],
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
