# Copied from runtime/python/bodies.py, where changes belong.
"""Bodies that are not JSON: forms, uploads and text.

Owns how they are laid out. What a document doesn't use is never loaded.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from .arguments import anything, as_it_is, mapping
from .errors import ArgumentError, DecodeError
from .operation import Content
from .parts import Encoding, pairs_of, parts_of
from .unset import UNSET, Unset
from .uploads import Upload, file, is_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from .uploads import Source

    Check = Callable[[str, Any], Any]

__all__ = [
    "Encoding",
    "complete",
    "fields",
    "form",
    "form_text",
    "multipart",
    "raw",
    "readable",
    "text_of",
]


_PLAIN = Encoding()
_TYPE = re.compile(rb"^Content-Type: ([^;\r]+)", re.MULTILINE)
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
        pair for name in fields for pair in pairs_of(name, fields[name], known.get(name, _PLAIN))
    ]
    return "&".join(f"{name}={value}" for name, value in pairs).encode() or UNSET


def form_text(fields: Mapping[str, Any] | Unset | None, **options: Any) -> Any:
    """Return the text of a form that is a parameter, UNSET without fields; see `form`."""
    if not fields:
        return UNSET
    written = form(fields, **options)
    return UNSET if written is UNSET else written.decode()


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
        for part in parts_of(name, value, known.get(name, _PLAIN), kind):
            parts += [f"--{mark}\r\n".encode(), *part, b"\r\n"]
    if not parts:
        return UNSET
    parts.append(f"--{mark}--\r\n".encode())
    whole = [part for part in parts if isinstance(part, bytes)]
    body = b"".join(whole) if len(whole) == len(parts) else Upload(parts)
    essence = kind.partition(";")[0].strip()
    return Content(f"{essence}{_root(essence, whole)}; boundary={mark}", body)


def _root(essence: str, parts: list[bytes]) -> str:
    """Return what tells the type of the first part, where that is the root (RFC 2387 §3.1)."""
    found = _TYPE.search(parts[1]) if essence.lower() == "multipart/related" else None
    return f'; type="{found[1].decode()}"' if found else ""


def fields(
    name: str,
    value: Any,
    *,
    parts: Mapping[str, Check] | None = None,
    required: tuple[str, ...] = (),
    received: tuple[str, ...] = (),
    rest: Check | None = None,
    optional: bool = False,
) -> Any:
    """Check an upload that is passed as one: files and JSON values by name, or a model.

    Each of `parts` has its check; what isn't listed passes `rest`, or is a file or a JSON value.
    Those in `received` are never sent.
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
            key: known.get(key, rest or _field)(f"{name}[{key!r}]", one)
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
