# Copied from runtime/python/operation.py, where changes belong.
"""What a call is, in data.

Owns the description of an operation, the arguments of one call, and how they become the target of
a request and the bytes of its body. Must not know of settings, credentials or transports. The
arguments have been checked before they come here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, Union, cast
from urllib.parse import quote, quote_plus

import attrs

from .answers import is_json
from .arguments import text
from .errors import ArgumentError
from .transport import is_field_text
from .unset import UNSET
from .wire import dumps, encode

if TYPE_CHECKING:
    from typing import Literal

    from .uploads import Upload

T = TypeVar("T")

Reader = Callable[[Any], T]
# By status, by a range such as "4XX", or by "default"; of several contents by that and the type.
Status = Union[int, str]
Readers = Mapping[Union[Status, tuple[Status, str]], Union[Callable[[Any], Any], None]]


def _no_readers() -> Readers:
    return {}


class Encoded(str):
    """Text that is percent-encoded already, delimiters and all."""

    __slots__ = ()


class QueryString(Encoded):
    """A whole query string: no name stands before it."""

    __slots__ = ()


class Content(NamedTuple):
    """A body with the content type that goes with it, where it is not the operation's own."""

    type: str
    value: Any


def quoted(value: Any, safe: str = "") -> str:
    """Return a value percent-encoded (RFC 3986 §2.1)."""
    return _quoted(quote, value, safe)


def quoted_plus(value: Any) -> str:
    """Return a value as forms have it: with `+` for a space (WHATWG URL §5.2)."""
    # It leaves `*` and encodes `~`, the other way round than URLs (RFC 3986 §2.3).
    return _quoted(quote_plus, value, "*").replace("~", "%7E")


def _quoted(quote_: Callable[..., str], value: Any, safe: str) -> str:
    written = text(value)
    return quote_(written if written.isascii() else utf8(written), safe=safe)


def utf8(content: str, argument: str | None = None) -> bytes:
    """Return text as bytes; lone surrogates, which UTF-8 has none of, are an ArgumentError."""
    try:
        return content.encode()
    except UnicodeEncodeError:
        pass
    # Out here: as its context, that error would keep the whole text.
    raise ArgumentError("lone surrogates can't be sent: UTF-8 has none", argument=argument)


def _pieces(operation: Operation[Any]) -> tuple[str, ...]:
    first, *rest = operation.path.split("{")
    return (first, *(piece.partition("}")[2] for piece in rest))


@attrs.frozen(kw_only=True)
class Operation(Generic[T]):
    """One operation of the document, as a constant.

    `retry` is "safe" where it can be sent twice without harm. `answer` reads the body of a success,
    and is None where the document has none; `answers` has the readers of several that differ, and
    `errors` those of the bodies of errors. `decoder` parses JSON, where it isn't done as always.
    `accept` lists the contents that are read, `others` those that a raw call takes as well.
    `security` has the alternatives of credentials that go with a call; None where each will do, and
    all that the client has go. `pieces` is the path around its `{places}`.
    """

    id: str
    method: str
    path: str
    retry: Literal["safe", "never"]
    answer: Callable[[Any], T] | None = None
    errors: Readers = attrs.field(factory=_no_readers, repr=False)
    accept: str = "application/json"
    others: str = ""
    security: tuple[tuple[str, ...], ...] | None = None
    answers: Readers = attrs.field(factory=_no_readers, repr=False)
    server: str | None = None
    decoder: json.JSONDecoder | None = attrs.field(default=None, repr=False)
    pieces: tuple[str, ...] = attrs.field(
        init=False, repr=False, default=attrs.Factory(_pieces, takes_self=True)
    )

    def reader(self, status: int, content_type: str) -> Callable[[Any], Any] | None:
        """Return the reader for the body of a success: that of any where it isn't listed."""
        return _listed(self.answers, (status, "2XX", "default"), content_type, self.answer)

    def accepting(self, content_type: str | None) -> Operation[Any]:
        """Return the same operation, asking for one of its contents, or for any if that is None."""
        if content_type is not None:
            return attrs.evolve(self, accept=_header_text("accept", content_type), others="")
        return attrs.evolve(self, accept=f"{self.accept}, {self.others}") if self.others else self

    def error_reader(self, status: int, content_type: str) -> Callable[[Any], Any] | None:
        """Return the reader for the body of an error: the status's, its range's, or the default."""
        return _listed(self.errors, (status, f"{status // 100}XX", "default"), content_type, None)


def _listed(
    readers: Readers,
    statuses: tuple[Status, ...],
    content_type: str,
    other: Callable[[Any], Any] | None,
) -> Callable[[Any], Any] | None:
    # RFC 9110 §8.3.1: in any case, and with spaces around its semicolons.
    told = "".join(content_type.lower().split())
    for status in statuses:
        for key in ((status, told), (status, told.partition(";")[0]), status):
            if key in readers:
                return readers[key]
    return other


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

    @property
    def kind(self) -> str:
        """The content type of the body."""
        return self.body.type if isinstance(self.body, Content) else self.content_type

    def content(self) -> bytes | Upload | None:
        """Return the bytes of the body, or what they are read from; None without one."""
        value = self.body.value if isinstance(self.body, Content) else self.body
        if value is UNSET:
            return None
        if isinstance(value, bytes) or hasattr(value, "is_spent"):
            return cast("bytes | Upload", value)
        if is_json(self.kind):
            return json_bytes(value)
        from .charsets import encoded  # few bodies are text

        return encoded(text(value), self.kind)


def _pairs(name: str, value: Any) -> list[str]:
    # OpenAPI 3.1 §4.8.12: `form` with `explode`, the default for a query; RFC 6570 §3.2.8.
    if value is None or value is UNSET:
        return []
    key = quoted(name, "[]")  # the brackets of a deepObject stay as the document has them
    if isinstance(value, Encoded):
        return [value if isinstance(value, QueryString) else f"{key}={value}"]
    if isinstance(value, (list, tuple)):
        items = cast("list[Any]", value)
        return [f"{key}={quoted(item)}" for item in items if item is not None]
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        return [pair for entry in entries for pair in _pairs(entry, entries[entry])]
    return [f"{key}={quoted(value)}"]


def _header_text(name: str, value: Any) -> str:
    items = cast("list[Any]", value) if isinstance(value, (list, tuple)) else [value]
    content = ",".join(text(item) for item in items if item is not None)
    if not is_field_text(content) or content != content.strip():
        raise ArgumentError(f"{name}: this text cannot be sent in a header", argument=name)
    return content


def json_bytes(body: Any) -> bytes:
    """Return a body, or a line of it, as JSON; what has no form in it is an ArgumentError."""
    if isinstance(body, dict):
        entries = cast("dict[str, Any]", body)
        body = {name: value for name, value in entries.items() if value is not UNSET}
    try:
        return dumps(body, _ENCODER).encode()
    except (TypeError, ValueError, RecursionError):
        pass  # UnicodeEncodeError (a lone surrogate) and a NaN are ValueErrors.
    # Out here: as its context, that error would keep the whole body.
    raise ArgumentError("the body cannot be written as JSON", argument="body")


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=encode
)
