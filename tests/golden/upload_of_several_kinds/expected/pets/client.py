"""The client of pets."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ._runtime.concealed import concealed
from ._runtime.core import Core
from ._runtime.sealed import sealed
from ._runtime.settings import Service
from ._runtime.unset import UNSET

if TYPE_CHECKING:
    import ssl
    from types import TracebackType

    import httpx

    from ._runtime.transport import AsyncTransport, Transport
    from ._runtime.unset import Unset
    from .resources.pictures import PicturesResource

_SERVICE = Service(
    package="pets",
    user_agent="pets/1.0.0",
    base_url="https://pets.example",
    environment="PETS",
    credentials=(),
    required=False,
)


@sealed
class Pets:
    """The Pets.

    One client serves a whole program: threads, event loops and forked processes may share it.
    Connections are opened when first used, and closed by `close`, `aclose`, `with` or `async
    with`.
    """

    @concealed
    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float = 30.0,
        attempt_timeout: float = 10.0,
        max_retries: int = 2,
        max_response_bytes: int = 16777216,
        transport: Transport | httpx.BaseTransport | None = None,
        async_transport: AsyncTransport | httpx.AsyncBaseTransport | None = None,
        proxy: str | None = None,
        verify: bool | str | ssl.SSLContext = True,
        cert: str | tuple[str, str] | tuple[str, str, str] | None = None,
        allow_insecure_http: bool = False,
        fast: bool = False,
    ) -> None:
        """Check the options; no connection is opened yet.

        Args:
            base_url: Where the service is. Else from PETS_BASE_URL, else the
                document's server.
            timeout: Seconds that a call may take in all: connecting, the answer, retries,
                waits.
            attempt_timeout: Seconds that one attempt may take; connecting at most 5 of them.
            max_retries: How many more attempts a call may make where that can do no harm.
            max_response_bytes: The size, decoded, over which an answer is refused.
            transport: What sends synchronous requests, instead of the built-in connection
                pool.
            async_transport: The same for asynchronous ones. One alone refuses the other's
                calls.
            proxy: URL of an HTTP proxy. Else from HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
            verify: True, a file or folder of CA certificates, or an SSLContext. False trusts
                anyone.
            cert: A client certificate: a file, or a pair with its key, or that and a
                password.
            allow_insecure_http: Whether plain http may go to a host that is not loopback.
            fast: Whether answers are parsed by httptools, in C; it comes with the extra
                `fast`.

        Raises:
            ArgumentError: An option can't be used; a credential's value is never shown.
        """
        self._core = Core(
            _SERVICE,
            credentials={},
            base_url=base_url,
            timeout=timeout,
            attempt_timeout=attempt_timeout,
            max_retries=max_retries,
            max_response_bytes=max_response_bytes,
            transport=transport,
            async_transport=async_transport,
            proxy=proxy,
            verify=verify,
            cert=cert,
            allow_insecure_http=allow_insecure_http,
            fast=fast,
        )

    @cached_property
    def pictures(self) -> PicturesResource:
        """The operations of Pictures."""
        from .resources.pictures import PicturesResource

        return PicturesResource(self._core)

    @concealed
    def with_options(
        self,
        *,
        base_url: str | Unset = UNSET,
        timeout: float | Unset = UNSET,
        attempt_timeout: float | Unset = UNSET,
        max_retries: int | Unset = UNSET,
        max_response_bytes: int | Unset = UNSET,
        allow_insecure_http: bool | Unset = UNSET,
    ) -> Pets:
        """A copy with some options changed, which shares this client's connections.

        What is left out stays as it is. Closing either of the two closes the connections of both.

        Raises:
            ArgumentError: An option can't be used; nothing has changed.
        """
        copy = object.__new__(Pets)
        copy._core = self._core.with_options(
            credentials={},
            base_url=base_url,
            timeout=timeout,
            attempt_timeout=attempt_timeout,
            max_retries=max_retries,
            max_response_bytes=max_response_bytes,
            allow_insecure_http=allow_insecure_http,
        )
        return copy

    def close(self) -> None:
        """Close the connections of synchronous calls; a second time does nothing."""
        self._core.close()

    async def aclose(self) -> None:
        """Close all connections, those of the running event loop included."""
        await self._core.aclose()

    def __enter__(self) -> Pets:
        """Use the client as a context manager, closed at its end."""
        self._core.refuse_closed()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the client."""
        self.close()

    async def __aenter__(self) -> Pets:
        """Use the client as an asynchronous context manager, closed at its end."""
        self._core.refuse_closed()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the client."""
        await self.aclose()

    def __repr__(self) -> str:
        """Where the client sends its calls; never a credential."""
        core = vars(self).get("_core")
        return "Pets()" if core is None else f"Pets(base_url={core.base_url!r})"

    def __getstate__(self) -> dict[str, Any]:
        """The options, credentials included: a pickled client must work on the other side."""
        return {"core": self._core}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Restore the options; connections are opened anew."""
        self._core = state["core"]
