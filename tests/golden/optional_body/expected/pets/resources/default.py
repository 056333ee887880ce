"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset, given_if_any

SEARCH: Operation[None] = Operation(
    id="search", method="POST", path="/pets/search", retry="never", answer=None
)


def _search(name: str | Unset, tags: Sequence[str] | Unset) -> Call:
    return Call(
        body=given_if_any(
            {
                "name": arguments.string("name", name, optional=True),
                "tags": arguments.array("tags", tags, item=arguments.string, optional=True),
            }
        )
    )


FEED: Operation[None] = Operation(
    id="feed", method="POST", path="/pets/feed", retry="never", answer=None
)


def _feed(body: models.DefaultFeedRequest | models.DefaultFeedRequestDict | Unset) -> Call:
    return Call(body=arguments.model("body", body, cls=models.DefaultFeedRequest, optional=True))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def search(
        self,
        *,
        name: str | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets/search.

        Args:
            name: The field `name`.
            tags: The field `tags`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(SEARCH, _search(name, tags), timeout)

    async def asearch(
        self,
        *,
        name: str | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets/search.

        Args:
            name: The field `name`.
            tags: The field `tags`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(SEARCH, _search(name, tags), timeout)

    def feed(
        self,
        *,
        body: models.DefaultFeedRequest | models.DefaultFeedRequestDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets/feed.

        Args:
            body: What to feed.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FEED, _feed(body), timeout)

    async def afeed(
        self,
        *,
        body: models.DefaultFeedRequest | models.DefaultFeedRequestDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets/feed.

        Args:
            body: What to feed.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FEED, _feed(body), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def search(
        self,
        *,
        name: str | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets/search.

        As `search` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(SEARCH, _search(name, tags), timeout)

    async def asearch(
        self,
        *,
        name: str | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets/search.

        As `asearch` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(SEARCH, _search(name, tags), timeout)

    def feed(
        self,
        *,
        body: models.DefaultFeedRequest | models.DefaultFeedRequestDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets/feed.

        As `feed` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(FEED, _feed(body), timeout)

    async def afeed(
        self,
        *,
        body: models.DefaultFeedRequest | models.DefaultFeedRequestDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets/feed.

        As `afeed` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FEED, _feed(body), timeout)
