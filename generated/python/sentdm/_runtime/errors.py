# Copied from runtime/python/errors.py, where changes belong.
"""Everything that a call can raise.

    ApiException                    status, reason, headers, body, parsed, retry_after
    ├── BadRequest                  400
    ├── Unauthorized                401
    ├── Forbidden                   403
    ├── NotFound                    404
    ├── Conflict                    409
    ├── UnprocessableEntity         422
    ├── RateLimited                 429
    ├── ServerError                 5xx
    ├── TransportError              no answer, or not the whole of it: maybe_sent
    │   ├── ConnectError            no connection could be had: never sent
    │   └── Timeout                 the time ran out after the request may have left
    ├── DecodeError                 an answer that cannot be read: path, maybe_sent
    ├── ResponseTooLarge            an answer over max_response_bytes: maybe_sent
    ├── RedirectRefused             a 3xx, which is never followed: location, maybe_sent
    ├── ArgumentError (ValueError)  a bad argument or option, nothing was sent: argument
    └── ClientClosed                a call on a closed client, nothing was sent; a closed stream

Owns the classes and their texts. Must not know how a call is made: the flow fills the attributes.
Nothing here may hold a request: errors are kept, logged and sent to other processes, and a request
carries credentials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .headers import Headers


class ApiException(Exception):
    """The root: `except ApiException` catches all that a call can raise.

    Each attribute is None where there was no answer (`attempts` is 0 where none was made):

    - `status`: the HTTP status as an int, `reason`: the server's phrase for it, else the standard.
    - `headers`: the answer's headers, a mapping that ignores case.
    - `body`: the parsed JSON where the answer says that it is JSON, else its text, None if it had
      none.
    - `parsed`: the model of the body, where the document describes one and the body fits it.
    - `retry_after`: seconds that the server asks to wait, where it says so; at most 1e8.
    - `round_trip_time`: seconds from the first byte written to the last byte read, last attempt.
    - `attempts`: how many the call took, those included that got no connection.

    Copies and pickles keep all of these. They leave out `__cause__`, the error of a library: Python
    copies no exception's cause.
    """

    # Every argument after the message is optional and every attribute lives in __dict__: that is
    # all that the default pickling and copying of exceptions needs to keep them.
    def __init__(
        self,
        message: str = "",
        *,
        status: int | None = None,
        reason: str | None = None,
        headers: Headers | None = None,
        body: Any = None,
        parsed: Any = None,
        retry_after: float | None = None,
        round_trip_time: float | None = None,
        attempts: int = 0,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.reason = reason
        self.headers = headers
        self.body = body
        self.parsed = parsed
        self.retry_after = retry_after
        self.round_trip_time = round_trip_time
        self.attempts = attempts

    def __repr__(self) -> str:
        name = type(self).__name__
        if self.status is None:
            return f"{name}({str(self)!r})"
        return f"{name}(status={self.status}, reason={self.reason!r})"


class BadRequest(ApiException):
    """400: the service refuses the request as it stands."""


class Unauthorized(ApiException):
    """401: the credentials are missing, wrong or expired."""


class Forbidden(ApiException):
    """403: the credentials are good, but not for this."""


class NotFound(ApiException):
    """404: there is no such thing, or no longer.

    With `attempts` above 1 on a DELETE, an earlier attempt of the same call may have removed it.
    """


class Conflict(ApiException):
    """409: the request clashes with the present state. Never retried."""


class UnprocessableEntity(ApiException):
    """422: the request was understood and its content refused."""


class RateLimited(ApiException):
    """429: too many requests; `retry_after` says for how many seconds, where the server does."""


class ServerError(ApiException):
    """5xx: the service failed. Whether it carried out the call is not known."""


class TransportError(ApiException):
    """No answer came, or not the whole of it.

    `maybe_sent` is False only if the request provably never left; the library's own error is
    `__cause__`.
    """

    def __init__(self, message: str = "", *, maybe_sent: bool = False) -> None:
        super().__init__(message)
        self.maybe_sent = maybe_sent


class ConnectError(TransportError):
    """No connection could be had (refused, name, TLS, proxy, time), so nothing was sent."""


class Timeout(TransportError):
    """The time of the call, or of its last attempt, ran out."""


class DecodeError(ApiException):
    """The answer came, but it is not what the document says.

    `path` is the place in the body in wire names, such as `$[3].createdAt`. `maybe_sent` is True
    when it was raised by a call: the service did receive the request. `body` has the first 2000
    bytes of a page or of plain text, such as a proxy puts in place of an answer. What the service
    answers may hold credentials, which no error keeps: where it is JSON, raw calls give it as sent.
    """

    path: str = "$"
    maybe_sent: bool = False

    def within(self, step: str | int) -> DecodeError:
        """Put the error one step deeper, as it climbs out of a field or an item; return it."""
        if isinstance(step, int):
            place = f"[{step}]"
        elif step.isidentifier():
            place = f".{step}"
        else:
            place = f"[{step!r}]"
        self.path = f"${place}{self.path[1:]}"
        return self

    def __str__(self) -> str:
        message = super().__str__()
        return message if self.path == "$" else f"{message} (at {self.path})"


class ResponseTooLarge(ApiException):
    """The answer is over `max_response_bytes`, as sent or decoded; the rest of it is unread."""

    maybe_sent: bool = False


class RedirectRefused(ApiException):
    """The server answered with a redirect, which would take the credentials to `location`."""

    location: str | None = None
    maybe_sent: bool = False


class ArgumentError(ApiException, ValueError):
    """An argument or an option is refused; `argument` names it, and nothing was sent."""

    def __init__(self, message: str = "", *, argument: str | None = None) -> None:
        super().__init__(message)
        self.argument = argument


class ClientClosed(ApiException):
    """The client was closed before the call, or the stream before it was read."""


def status_class(status: int) -> type[ApiException]:
    """Return the class for an error status: its own, the family's, or the root."""
    if status // 100 == 5:  # RFC 9110 §15.6
        return ServerError
    named: dict[int, type[ApiException]] = {
        400: BadRequest,
        401: Unauthorized,
        403: Forbidden,
        404: NotFound,
        409: Conflict,
        422: UnprocessableEntity,
        429: RateLimited,
    }
    return named.get(status, ApiException)


def why(error: Exception) -> str:
    """Return what an error of the system says, without the name of the file."""
    return str(getattr(error, "strerror", None) or error)


def _name() -> None:
    # Callers import them from the package, so tracebacks and pickles name them so.
    for kind in (ApiException, *ApiException.__subclasses__(), *TransportError.__subclasses__()):
        kind.__module__ = __name__.rpartition("._runtime.")[0] or __name__


_name()


def detached(error: BaseException) -> BaseException:
    """Cut an error loose from the frames it passed, which hold the live request; return it."""
    pending: list[BaseException | None] = [error]
    seen: set[int] = set()
    while pending:
        link = pending.pop()
        if link is not None and id(link) not in seen:
            seen.add(id(link))
            link.__traceback__ = None
            pending += (link.__cause__, link.__context__)
    return error
