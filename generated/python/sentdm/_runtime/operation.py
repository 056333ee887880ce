# Copied from runtime/python/operation.py, where changes belong.
"""What a call is, in data.

Owns the description of an operation, the arguments of one call, and how they become the target of
a request and the bytes of its body. Must not know of settings, credentials or transports. The
arguments have been checked before they come here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union, cast
from urllib.parse import quote

import attrs

from .answers import is_json
from .arguments import text
from .errors import ArgumentError
from .unset import UNSET
from .wire import encode

if TYPE_CHECKING:
    from typing import Literal

T = TypeVar("T")

Reader = Callable[[Any], T]
ErrorReaders = Mapping[Union[int, str], Union[Callable[[Any], Any], None]]


def _no_errors() -> ErrorReaders:
    return {}


class Encoded(str):
    """Text that is percent-encoded already, delimiters and all."""

    __slots__ = ()


def _pieces(operation: Operation[Any]) -> tuple[str, ...]:
    first, *rest = operation.path.split("{")
    return (first, *(piece.partition("}")[2] for piece in rest))


@attrs.frozen(kw_only=True)
class Operation(Generic[T]):
    """One operation of the document, as a constant.

    `retry` is "safe" where it can be sent twice without harm. `answer` reads the body of a success,
    and is None where the document has none. `errors` maps a status, a range such as "4XX" or
    "default" to the reader of that answer's body. `security` has the alternatives of credentials
    that go with a call; None where all that the client has will do. `pieces` is the path around
    its `{places}`.
    """

    id: str
    method: str
    path: str
    retry: Literal["safe", "never"]
    answer: Callable[[Any], T] | None = None
    errors: ErrorReaders = attrs.field(factory=_no_errors, repr=False)
    accept: str = "application/json"
    security: tuple[tuple[str, ...], ...] | None = None
    may_be_empty: bool = False
    server: str | None = None
    pieces: tuple[str, ...] = attrs.field(
        init=False, repr=False, default=attrs.Factory(_pieces, takes_self=True)
    )

    def error_reader(self, status: int) -> Callable[[Any], Any] | None:
        """Return the reader for the body of an error: the status's, its range's, or the default."""
        for key in (status, f"{status // 100}XX", "default"):
            if key in self.errors:
                return self.errors[key]
        return None


@attrs.define
class Call:
    """The arguments of one call, in wire names; those that are UNSET are not sent.

    `path` has the encoded segments in the order of the operation's places. `query` and `headers`
    leave out None too; in a body None is null.
    """

    path: tuple[str, ...] = ()
    query: tuple[tuple[str, Any], ...] = ()
    headers: tuple[tuple[str, Any], ...] = ()
    body: Any = attrs.field(default=UNSET, repr=False)
    content_type: str = "application/json"

    def target(self, operation: Operation[Any]) -> str:
        """Return the path and the query, percent-encoded (RFC 3986 §2.1)."""
        first, *rest = operation.pieces
        path = first + "".join(segment + piece for segment, piece in zip(self.path, rest))
        query = "&".join(pair for name, value in self.query for pair in _pairs(name, value))
        path = path.partition("#")[0]  # what is behind it is for the reader of the document
        return f"{path}{'&' if '?' in path else '?'}{query}" if query else path

    def header_pairs(self) -> list[tuple[str, str]]:
        """Return the header parameters, each refused if its text could not be a field value."""
        return [
            (name, _header_text(name, value))
            for name, value in self.headers
            if value is not None and value is not UNSET
        ]

    def content(self) -> bytes | None:
        """Return the bytes of the body, or None without one."""
        if self.body is UNSET:
            return None
        if isinstance(self.body, bytes):
            return self.body
        if is_json(self.content_type):
            return _json_bytes(self.body)
        return text(self.body).encode()


def _pairs(name: str, value: Any) -> list[str]:
    # OpenAPI 3.1 §4.8.12: `form` with `explode`, the default for a query; RFC 6570 §3.2.8.
    if value is None or value is UNSET:
        return []
    key = quote(name, safe="[]")  # the brackets of a deepObject stay as the document has them
    if isinstance(value, Encoded):
        return [f"{key}={value}"]
    if isinstance(value, (list, tuple)):
        items = cast("list[Any]", value)
        return [f"{key}={quote(text(item), safe='')}" for item in items]
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        return [pair for entry in entries for pair in _pairs(entry, entries[entry])]
    return [f"{key}={quote(text(value), safe='')}"]


def _header_text(name: str, value: Any) -> str:
    items = cast("list[Any]", value) if isinstance(value, (list, tuple)) else [value]
    content = ",".join(text(item) for item in items)  # OpenAPI 3.1 §4.8.12: `simple`
    # RFC 9110 §5.5: visible ASCII with spaces and tabs inside; a line break would be a new field.
    if not content.isascii() or content != content.strip() or not content.isprintable():
        raise ArgumentError(f"{name}: this text cannot be sent in a header", argument=name)
    return content


def _json_bytes(body: Any) -> bytes:
    if isinstance(body, dict):
        entries = cast("dict[str, Any]", body)
        body = {name: value for name, value in entries.items() if value is not UNSET}
    try:
        return _ENCODER.encode(body).encode()
    except (TypeError, ValueError, RecursionError):
        pass  # UnicodeEncodeError (a lone surrogate) and a NaN are ValueErrors.
    # Out here: as its context, that error would keep the whole body.
    raise ArgumentError("the body cannot be written as JSON", argument="body")


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=encode
)
