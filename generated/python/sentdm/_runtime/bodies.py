# Copied from runtime/python/bodies.py, where changes belong.
"""Bodies that are not JSON: forms, uploads, bytes and text.

Owns how their bytes are written. What a document doesn't use is never loaded.
"""

from __future__ import annotations

import json
import secrets
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote_plus

from .arguments import anything, text
from .errors import ArgumentError, DecodeError
from .styles import brackets
from .unset import UNSET
from .wire import encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["content", "file", "form", "multipart", "raw", "text_of"]


def form(fields: Mapping[str, Any], nested: tuple[str, ...] = ()) -> Any:
    """Return fields as application/x-www-form-urlencoded (WHATWG URL §5.2), UNSET if none.

    Arrays repeat their name; objects are JSON (OpenAPI 3.1 §4.8.15), or written with brackets if
    they are among `nested`.
    """
    pairs = (pair for name, value in fields.items() for pair in _pairs(name, value, nested))
    written = "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs)
    return written.encode() or UNSET


def multipart(fields: Mapping[str, Any], boundary: str | None = None) -> tuple[Any, str]:
    """Return fields as multipart/form-data (RFC 7578), and its content type.

    The boundary is drawn anew for each body, so that no content can hold it.
    """
    mark = boundary or secrets.token_hex(16)
    parts: list[bytes] = []
    for name, value in fields.items():
        several = cast("list[Any]", value) if isinstance(value, (list, tuple)) else [value]
        parts += [_part(name, one, mark) for one in several if one is not UNSET and one is not None]
    if not parts:
        return UNSET, ""
    parts.append(f"--{mark}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={mark}"


class File:
    """A file to upload: its bytes and the name that the server is told."""

    __slots__ = ("content", "name")

    def __init__(self, content: bytes, name: str) -> None:
        self.content = content
        self.name = name


def file(name: str, value: Any, *, optional: bool = False, nullable: bool = False) -> Any:
    """Check a file to upload: bytes, a path, an open binary file, or a pair of name and bytes."""
    if (value is UNSET and optional) or (value is None and nullable):
        return UNSET
    if name.endswith("]") and isinstance(value, (str, int, float, dict, list)):
        return anything(name, value)  # a field of a form whose properties nobody listed
    told = name
    if isinstance(value, tuple):
        pair = [*cast("Iterable[Any]", value)]
        if len(pair) != 2 or not isinstance(pair[0], str):
            raise ArgumentError(f"{name} must be a pair of a name and the file", argument=name)
        told, value = pair
    elif isinstance(value, PathLike):
        told = Path(cast("PathLike[str]", value)).name
    return File(content(name, value), told)


def content(name: str, value: Any, *, optional: bool = False, nullable: bool = False) -> Any:
    """Check content that is sent as it is: bytes, a path, or an open binary file."""
    if (value is UNSET and optional) or (value is None and nullable):
        return UNSET
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", value))
    if isinstance(value, PathLike):
        try:
            with Path(cast("PathLike[str]", value)).open("rb") as opened:
                return opened.read()
        except (OSError, TypeError, ValueError) as error:
            raise _unreadable(name, error) from None
    read = getattr(value, "read", None)
    try:
        found = read() if callable(read) else None
    except (OSError, ValueError) as error:  # ValueError: it was closed.
        raise _unreadable(name, error) from None
    if isinstance(found, bytes):
        return found
    raise ArgumentError(f"{name} must be bytes, a path or an open binary file", argument=name)


def _unreadable(name: str, error: Exception) -> ArgumentError:
    why = getattr(error, "strerror", None) or error
    return ArgumentError(f"{name} can't be read: {why}", argument=name)


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


def _pairs(name: str, value: Any, nested: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if value is UNSET or value is None:
        return
    plain = encode(value)
    if name in nested:
        yield from brackets(name, plain)
    elif isinstance(plain, list):
        yield from ((name, _text(one)) for one in cast("Iterable[Any]", plain))
    else:
        yield name, _text(plain)


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, (dict, list)) else text(value)


def _part(name: str, value: Any, mark: str) -> bytes:
    head = f'--{mark}\r\nContent-Disposition: form-data; name="{_escaped(name)}"'
    if isinstance(value, File):
        head += f'; filename="{_escaped(value.name)}"\r\nContent-Type: application/octet-stream'
        body = value.content
    else:
        plain = encode(value)
        if isinstance(plain, (dict, list)):
            head += "\r\nContent-Type: application/json"
        body = _text(plain).encode()
    return head.encode() + b"\r\n\r\n" + body + b"\r\n"


def _escaped(name: str) -> str:
    # WHATWG HTML, "multipart/form-data encoding algorithm": these three, and nothing else.
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
