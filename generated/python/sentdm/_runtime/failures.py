# Copied from runtime/python/failures.py, where changes belong.
"""What an answer means that is no success, or none that can be read.

Owns the error of a status and its body, what an error says of the answer that it is about, and what
it may keep of it. Must not know what comes of an error: whether the call is made again. Loaded with
the first that is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import retry
from .answers import essence, is_json, parse_json
from .errors import (
    ApiException,
    DecodeError,
    RedirectRefused,
    ResponseTooLarge,
    Timeout,
    TransportError,
    detached,
    status_class,
)

if TYPE_CHECKING:
    from .flow import Received
    from .operation import Operation, Reader

_EXCERPT = 2000  # bytes
_BLANK = b" \t\r\n\0\xef\xbb\xbf\xfe\xff"  # byte order marks too
_JSON = (b"{", b"[", b'"', b"")
_PAGES = ("", "text/html", "text/plain")


def meant(operation: Operation[Any], received: Received, now: float) -> ApiException:
    """Return the error that an answer means; `now` is the time on the wall."""
    family = received.status // 100
    if family == 2 and received.failure is not None:
        return described(received.failure, received)
    if family == 3:  # RFC 9110 §15: 3xx is redirection
        # Never followed: the credentials in the headers are for this origin only (§15.4).
        location = received.headers.get("location")
        hint = "" if location is None else "; redirects are not followed, check base_url"
        refused = RedirectRefused(f"{received.status} {received.reason}{hint}")
        refused.location = location
        return described(refused, received)
    # The status is the error, also where its body cannot be read.
    body = _body(operation, received)
    parsed = None if body is None else _parsed(operation, received, body)
    message = f"{received.status} {received.reason}"
    error = status_class(received.status)(message, body=body, parsed=parsed)
    error.retry_after = retry.retry_after(received.headers, now)
    return described(error, received)


def _body(operation: Operation[Any], received: Received) -> Any:
    if received.failure is not None or not received.content:
        return None
    content_type = received.headers.get("content-type", "")
    if is_json(content_type):
        try:
            return parse_json(received.content, operation.decoder)
        except DecodeError:
            pass
    from .charsets import decoded  # few errors are of text

    return decoded(received.content, content_type)


def _parsed(operation: Operation[Any], received: Received, body: Any) -> Any:
    """Return the model of a body, None where there is none that it fits."""
    kind = received.headers.get("content-type", "")
    reader = operation.error_reader(received.status, kind)
    if reader is None:
        return None
    found = _read(reader, body)
    if found is not None or not isinstance(body, str):
        return found
    # Text may be JSON under a wrong name; the body itself stays what the server said it is.
    try:
        return _read(reader, parse_json(body.encode(), operation.decoder))
    except DecodeError:
        return None


def _read(reader: Reader[Any], body: Any) -> Any:
    try:
        return reader(body)
    except (DecodeError, RecursionError):
        return None


def unreadable(
    operation: Operation[Any], error: DecodeError | RecursionError, received: Received
) -> ApiException:
    """Return the error of a success that can't be read."""
    if isinstance(error, RecursionError):
        error = DecodeError("the answer is nested too deeply")
    error.body = _excerpt(operation, received)
    return described(error, received)


def _excerpt(operation: Operation[Any], received: Received) -> str | None:
    """Return the first of what came where it is a page, or plain text that nobody asked for."""
    kind = received.headers.get("content-type", "")
    found, plain = received.content[:_EXCERPT], essence(kind)
    start = found.lstrip(_BLANK)[:1]
    is_asked_for = plain in map(essence, operation.accept.split(","))
    is_page = plain in _PAGES and not is_asked_for
    # A proxy's page says what is wrong. What the service itself answers may hold credentials, in
    # whatever form (a token endpoint answers pairs of a form), and an error keeps none alive.
    if start in _JSON or not (is_page or (start == b"<" and is_json(kind))):
        return None
    from .charsets import decoded

    return decoded(found, kind)


def described(error: ApiException, received: Received) -> ApiException:
    """Return the error with what is known of the answer that it is about."""
    detached(error)  # from where it was raised: those frames hold the whole answer
    if isinstance(error, TransportError):
        return error  # only part of an answer came: its status would read as if it were one
    if isinstance(error, (DecodeError, ResponseTooLarge, RedirectRefused)):
        error.maybe_sent = True  # the service did answer, so it may have done what was asked
    error.status = received.status
    error.reason = received.reason
    error.headers = received.headers
    error.round_trip_time = received.round_trip_time
    return error


def told(operation: Operation[Any], error: ApiException, limit: str = "") -> str:
    """Return the text of an error: its operation first, and last the limit that was too short."""
    text = str(error.args[0]) if error.args else ""
    # A transport of someone's own may raise the same error for each call.
    if text.startswith(f"{operation.id}: "):
        return text
    why = f" ({limit})" if limit and isinstance(error, Timeout) else ""
    return f"{operation.id}: {text}{why}"
