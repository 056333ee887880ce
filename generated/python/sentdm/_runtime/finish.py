# Copied from runtime/python/finish.py, where changes belong.
"""What a call gives back of a success: its typed value, or the answer as it came.

Owns which reader reads a body, and what may stand for one that is missing. Must not know how an
answer was got.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from .answers import is_json, parse_json
from .errors import DecodeError

if TYPE_CHECKING:
    from json import JSONDecoder

    from .flow import Received
    from .operation import Operation
    from .raw import RawAnswer

T = TypeVar("T")

_WITHOUT_CONTENT = (204, 205)


def typed(operation: Operation[T], received: Received, _attempts: int) -> T:
    """Read the body of a success into what the operation answers."""
    # RFC 9110 §15.3.5 and §15.3.6: these have no content, whatever the document says.
    reader = operation.reader(received.status) if operation.answers else operation.answer
    if reader is None or received.status in _WITHOUT_CONTENT or _may_be_empty(operation, received):
        return cast("T", None)
    return cast("T", reader(_value(operation, received, operation.decoder)))


def _may_be_empty(operation: Operation[Any], received: Received) -> bool:
    # One of the successes has no content: servers mix up which.
    return not received.content and None in operation.answers.values()


def raw(operation: Operation[Any], received: Received, attempts: int) -> RawAnswer:
    """Keep a success as it came."""
    from .raw import DECODER, RawAnswer  # with the first raw call

    if received.status in _WITHOUT_CONTENT or (operation.answer is None and not received.content):
        body = None
    else:
        body = _value(operation, received, DECODER)
        if isinstance(body, bytes) and _is_text(received.headers.get("content-type", "")):
            body = body.decode(errors="replace")
    return RawAnswer(
        status=received.status,
        reason=received.reason,
        headers=received.headers,
        body=body,
        round_trip_time=received.round_trip_time,
        attempts=attempts,
    )


def _is_text(content_type: str) -> bool:
    essence = content_type.partition(";")[0].strip().lower()
    return essence.startswith("text/") or essence.endswith(("xml", "yaml"))


def _value(operation: Operation[Any], received: Received, decoder: JSONDecoder | None) -> Any:
    content_type = received.headers.get("content-type", "")
    if is_json(content_type):
        return parse_json(received.content, decoder)
    if operation.answer is not None and is_json(operation.accept.partition(",")[0]):
        found = f"of type {content_type[:80]!r}" if content_type else "without a content type"
        raise DecodeError(f"the document has JSON here, the answer is {found}")
    return received.content
