"""The public seam to whatever moves the bytes.

Owns what a transport gets and gives back. A transport makes one attempt: no retry, no redirect, no
cookie, no decoding. Write one to use another engine, or to answer from memory in a test; any
`httpx.BaseTransport` is taken as it is (`adapters` puts it behind this seam).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Awaitable, Callable, Iterable

    from .uploads import Upload


PORTS = {"http": 80, "https": 443}
"""The port of each scheme, where a URL names none."""


class Origin(NamedTuple):
    """Where a request goes (RFC 6454 §4); `host` is a name or an address without brackets."""

    scheme: str
    host: str
    port: int

    @property
    def authority(self) -> str:
        """The value of the Host header: without the port where it is the scheme's own."""
        return self.bracketed if self.port == PORTS[self.scheme] else self.address

    @property
    def address(self) -> str:
        """The host and the port, always."""
        return f"{self.bracketed}:{self.port}"

    @property
    def bracketed(self) -> str:
        """The host as a URL has it (RFC 3986 §3.2.2)."""
        return f"[{self.host}]" if ":" in self.host else self.host


class Request:
    """One attempt of a call, on its way out.

    `headers` holds credentials: never log it. `deadline` is a point on the scale of
    `time.monotonic()`, and connecting may take `connect_timeout` seconds of what is left until
    then; a transport raises when the time is over, as far as it can tell.

    `body` is iterated for its pieces (`for` or `async for`) where it is no bytes; its length is in
    the headers, or Transfer-Encoding says that it goes out in chunks.

    A transport that can tell whether a byte has left sets `maybe_sent` to False as it takes the
    request, and to True with `written_at` (also `time.monotonic()`) just before the first byte.
    One that cannot leaves both alone: then a failure counts as maybe sent. `proxy` is for the
    HOST:PORT of a proxy on the way, which the text of an error then names.
    """

    __slots__ = (
        *("method", "origin", "target", "headers", "body", "deadline", "connect_timeout"),
        *("maybe_sent", "written_at", "proxy"),
    )

    def __init__(
        self,
        method: str,
        origin: Origin,
        target: str,
        *,
        headers: list[tuple[str, str]],
        body: bytes | Upload | None,
        deadline: float,
        connect_timeout: float,
    ) -> None:
        self.method = method
        self.origin = origin
        self.target = target
        self.headers = headers
        self.body = body
        self.deadline = deadline
        self.connect_timeout = connect_timeout
        self.maybe_sent = True
        self.written_at: float | None = None
        self.proxy: str | None = None

    @property
    def url(self) -> str:
        """The whole URL."""
        return f"{self.origin.scheme}://{self.origin.authority}{self.target}"

    def header(self, name: str) -> str | None:
        """Return the value of the named header, in any case, or None."""
        wanted = name.lower()
        return next((value for held, value in self.headers if held.lower() == wanted), None)

    def __repr__(self) -> str:
        # Neither headers nor body nor target: all of them can hold what is nobody else's business.
        return f"<Request {self.method} {self.origin.scheme}://{self.origin.authority}>"


def with_one_cookie(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return headers with all that is named Cookie in one of them, as RFC 6265 §5.4 asks."""
    cookies = [value for name, value in headers if name.lower() == "cookie"]
    if len(cookies) < 2:
        return headers
    rest = [(name, value) for name, value in headers if name.lower() != "cookie"]
    return [*rest, ("Cookie", "; ".join(filter(None, cookies)))]


def is_field_text(text: str) -> bool:
    """Tell whether a header may hold a text: what else there is could end it, and begin another."""
    return text.isascii() and text.isprintable()  # RFC 9110 §5.5


class Response(NamedTuple):
    """What a transport answers: the head, and the body as it arrives (still content-encoded)."""

    status: int
    reason: str
    headers: list[tuple[str, str]]
    chunks: Iterable[bytes]
    close: Callable[[], None]


class AsyncResponse(NamedTuple):
    """As `Response`, for asyncio."""

    status: int
    reason: str
    headers: list[tuple[str, str]]
    chunks: AsyncIterable[bytes]
    close: Callable[[], Awaitable[None]]


@runtime_checkable
class Transport(Protocol):
    """Sends one request. Used from several threads at once.

    `send`, and the iteration of `chunks`, raise `ConnectError`, `Timeout` or `TransportError`; any
    other exception counts as a TransportError after which the request may have been sent.
    """

    def send(self, request: Request) -> Response:
        """Send the request and read the head of the answer."""
        ...

    def close(self) -> None:
        """Give up all connections; closing twice is allowed."""
        ...


@runtime_checkable
class AsyncTransport(Protocol):
    """As `Transport`, for asyncio. The caller bounds the time by cancellation.

    Not for one that has a true attribute `keeps_deadlines`: that ends each of its waits by itself.
    """

    async def send(self, request: Request) -> AsyncResponse:
        """Send the request and read the head of the answer."""
        ...

    async def aclose(self) -> None:
        """Give up all connections; closing twice is allowed."""
        ...
