"""What a call gives back of a success: its typed value, or the answer as it came.

Owns which reader reads a body, and what may stand for one that is missing. Must not know how an
answer was got.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .answers import essence, is_json, parse_json, unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from json import JSONDecoder

    from .flow import Received
    from .operation import Operation
    from .raw import RawAnswer

T = TypeVar("T")

# RFC 2046 §4.5.1: octets of which nothing more is known, so they may be JSON as well.
_ANY = ("application/octet-stream", "application/*", "*/*")


def typed(operation: Operation[T], received: Received, _attempts: int) -> T:
    """Read the body of a success into what the operation answers."""
    reader = _reader(operation, received) if operation.answers else operation.answer
    if reader is None or _is_empty(operation, received):
        return cast("T", None)
    return cast("T", reader(_value(operation, received, reader, operation.decoder)))


def _reader(operation: Operation[Any], received: Received) -> Callable[[Any], Any] | None:
    return operation.reader(received.status, received.headers.get("content-type", ""))


def _is_empty(operation: Operation[Any], received: Received) -> bool:
    if received.content:
        return received.status == 204  # RFC 9110 §15.3.5: whatever the document says
    # A 205 has none by RFC 9110 §15.3.6, yet there are servers that send what they document. Where
    # one of the successes has no content, servers mix up which.
    return received.status in (204, 205) or None in operation.answers.values()


def raw(operation: Operation[Any], received: Received, attempts: int) -> RawAnswer:
    """Keep a success as it came."""
    from .raw import DECODER, RawAnswer  # a client alone can spare it

    reader = _reader(operation, received)
    body = None
    content_type = received.headers.get("content-type", "")
    if not _is_empty(operation, received) and (reader is not None or received.content):
        is_other = bool(operation.others) and _is_listed(content_type, operation.others)
        body = received.content if is_other else _value(operation, received, reader, DECODER)
    if isinstance(body, bytes) and _is_text(content_type) and not _is("raw", reader):
        body = _text(body, content_type)
    return RawAnswer(
        status=received.status,
        reason=received.reason,
        headers=received.headers,
        body=body,
        round_trip_time=received.round_trip_time,
        attempts=attempts,
    )


def _is_listed(content_type: str, ranges: str) -> bool:
    from fnmatch import fnmatchcase

    plain = essence(content_type)
    listed = any(fnmatchcase(plain, essence(one)) for one in ranges.split(","))
    return listed and not is_json(plain)


def _is_text(content_type: str) -> bool:
    plain = essence(content_type)
    return plain.startswith("text/") or plain.endswith(("xml", "yaml"))


def _value(
    operation: Operation[Any],
    received: Received,
    reader: Callable[[Any], Any] | None,
    decoder: JSONDecoder | None,
) -> Any:
    content_type = received.headers.get("content-type", "")
    if is_json(content_type) and not _is_file(operation, reader):
        return parse_json(received.content, decoder)
    if _is("text_of", reader):
        return _text(received.content, content_type)
    is_raw = reader is None or _is("raw", reader)
    if not is_raw and is_json(operation.accept.partition(",")[0]):
        raise unexpected(content_type, "JSON")
    return received.content


def _is_file(operation: Operation[Any], reader: Callable[[Any], Any] | None) -> bool:
    """Tell whether the bytes of an answer are wanted, of whatever type the server says they are."""
    asked = operation.accept
    return asked != "application/json" and _is("raw", reader) and _is_any(asked)


def _is_any(accept: str) -> bool:
    return any(one in _ANY for one in accept.split(", "))


def _is(name: str, reader: Callable[[Any], Any] | None) -> bool:
    """Tell whether a reader is one of `bodies`; a document that has none never loads them."""
    bodies: Any = sys.modules.get(f"{__package__}.bodies")
    return bodies is not None and reader is getattr(bodies, name)


def _text(content: bytes, content_type: str) -> str:
    from .charsets import decoded

    return decoded(content, content_type)
