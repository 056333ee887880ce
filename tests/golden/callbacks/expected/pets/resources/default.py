"""The operations of `client.default`."""

from __future__ import annotations

from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

SUBSCRIBE: Operation[None] = Operation(
    id="subscribe", method="POST", path="/subscriptions", retry="never", answer=None
)


def _subscribe(url: str) -> Call:
    return Call(query=(("url", arguments.string("url", url)),))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def subscribe(self, *, url: str, timeout: float | None = None) -> None:
        """Send POST /subscriptions.

        Args:
            url: The query parameter `url`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Subscribed.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(SUBSCRIBE, _subscribe(url), timeout)

    async def asubscribe(self, *, url: str, timeout: float | None = None) -> None:
        """Send POST /subscriptions.

        Args:
            url: The query parameter `url`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Subscribed.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(SUBSCRIBE, _subscribe(url), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def subscribe(self, *, url: str, timeout: float | None = None) -> RawAnswer:
        """Send POST /subscriptions.

        As `subscribe` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(SUBSCRIBE, _subscribe(url), timeout)

    async def asubscribe(self, *, url: str, timeout: float | None = None) -> RawAnswer:
        """Send POST /subscriptions.

        As `asubscribe` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(SUBSCRIBE, _subscribe(url), timeout)
