"""The operations of `client.pets`."""

from __future__ import annotations

from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

OPEN: Operation[None] = Operation(
    id="open", method="GET", path="/open", retry="safe", answer=None, security=()
)


def _open() -> Call:
    return Call()


KEY: Operation[None] = Operation(
    id="key", method="GET", path="/key", retry="safe", answer=None, security=(("key",),)
)


def _key() -> Call:
    return Call()


BASIC: Operation[None] = Operation(
    id="basic", method="GET", path="/basic", retry="safe", answer=None, security=(("basic_auth",),)
)


def _basic() -> Call:
    return Call()


QUERY: Operation[None] = Operation(
    id="query", method="GET", path="/query", retry="safe", answer=None, security=(("query",),)
)


def _query(q: str | None | Unset) -> Call:
    return Call(query=(("q", arguments.string("q", q, optional=True, nullable=True)),))


COOKIE: Operation[None] = Operation(
    id="cookie", method="GET", path="/cookie", retry="safe", answer=None, security=(("cookie",),)
)


def _cookie() -> Call:
    return Call()


BOTH: Operation[None] = Operation(
    id="both", method="GET", path="/both", retry="safe", answer=None, security=(("key", "query"),)
)


def _both() -> Call:
    return Call()


EITHER: Operation[None] = Operation(
    id="either",
    method="GET",
    path="/either",
    retry="safe",
    answer=None,
    security=(("access_token",), ("cookie",)),
)


def _either() -> Call:
    return Call()


MAYBE: Operation[None] = Operation(
    id="maybe", method="GET", path="/maybe", retry="safe", answer=None, security=((), ("key",))
)


def _maybe() -> Call:
    return Call()


KEEPERS: Operation[None] = Operation(
    id="keepers",
    method="GET",
    path="/keepers",
    retry="safe",
    answer=None,
    security=(("access_token",), ("keeper",)),
)


def _keepers() -> Call:
    return Call()


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def open(self, *, timeout: float | None = None) -> None:
        """For all.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(OPEN, _open(), timeout)

    async def aopen(self, *, timeout: float | None = None) -> None:
        """For all.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(OPEN, _open(), timeout)

    def key(self, *, timeout: float | None = None) -> None:
        """As all.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(KEY, _key(), timeout)

    async def akey(self, *, timeout: float | None = None) -> None:
        """As all.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(KEY, _key(), timeout)

    def basic(self, *, timeout: float | None = None) -> None:
        """For names.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(BASIC, _basic(), timeout)

    async def abasic(self, *, timeout: float | None = None) -> None:
        """For names.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(BASIC, _basic(), timeout)

    def query(self, *, q: str | None | Unset = UNSET, timeout: float | None = None) -> None:
        """In the query.

        Args:
            q: The query parameter `q`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(QUERY, _query(q), timeout)

    async def aquery(self, *, q: str | None | Unset = UNSET, timeout: float | None = None) -> None:
        """In the query.

        Args:
            q: The query parameter `q`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(QUERY, _query(q), timeout)

    def cookie(self, *, timeout: float | None = None) -> None:
        """In a cookie.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(COOKIE, _cookie(), timeout)

    async def acookie(self, *, timeout: float | None = None) -> None:
        """In a cookie.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(COOKIE, _cookie(), timeout)

    def both(self, *, timeout: float | None = None) -> None:
        """Together.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(BOTH, _both(), timeout)

    async def aboth(self, *, timeout: float | None = None) -> None:
        """Together.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(BOTH, _both(), timeout)

    def either(self, *, timeout: float | None = None) -> None:
        """One.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(EITHER, _either(), timeout)

    async def aeither(self, *, timeout: float | None = None) -> None:
        """One.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(EITHER, _either(), timeout)

    def maybe(self, *, timeout: float | None = None) -> None:
        """Or none.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(MAYBE, _maybe(), timeout)

    async def amaybe(self, *, timeout: float | None = None) -> None:
        """Or none.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(MAYBE, _maybe(), timeout)

    def keepers(self, *, timeout: float | None = None) -> None:
        """For keepers.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(KEEPERS, _keepers(), timeout)

    async def akeepers(self, *, timeout: float | None = None) -> None:
        """For keepers.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(KEEPERS, _keepers(), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def open(self, *, timeout: float | None = None) -> RawAnswer:
        """For all.

        As `open` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(OPEN, _open(), timeout)

    async def aopen(self, *, timeout: float | None = None) -> RawAnswer:
        """For all.

        As `aopen` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(OPEN, _open(), timeout)

    def key(self, *, timeout: float | None = None) -> RawAnswer:
        """As all.

        As `key` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(KEY, _key(), timeout)

    async def akey(self, *, timeout: float | None = None) -> RawAnswer:
        """As all.

        As `akey` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(KEY, _key(), timeout)

    def basic(self, *, timeout: float | None = None) -> RawAnswer:
        """For names.

        As `basic` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(BASIC, _basic(), timeout)

    async def abasic(self, *, timeout: float | None = None) -> RawAnswer:
        """For names.

        As `abasic` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(BASIC, _basic(), timeout)

    def query(self, *, q: str | None | Unset = UNSET, timeout: float | None = None) -> RawAnswer:
        """In the query.

        As `query` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(QUERY, _query(q), timeout)

    async def aquery(
        self, *, q: str | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """In the query.

        As `aquery` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(QUERY, _query(q), timeout)

    def cookie(self, *, timeout: float | None = None) -> RawAnswer:
        """In a cookie.

        As `cookie` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(COOKIE, _cookie(), timeout)

    async def acookie(self, *, timeout: float | None = None) -> RawAnswer:
        """In a cookie.

        As `acookie` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(COOKIE, _cookie(), timeout)

    def both(self, *, timeout: float | None = None) -> RawAnswer:
        """Together.

        As `both` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(BOTH, _both(), timeout)

    async def aboth(self, *, timeout: float | None = None) -> RawAnswer:
        """Together.

        As `aboth` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(BOTH, _both(), timeout)

    def either(self, *, timeout: float | None = None) -> RawAnswer:
        """One.

        As `either` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(EITHER, _either(), timeout)

    async def aeither(self, *, timeout: float | None = None) -> RawAnswer:
        """One.

        As `aeither` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(EITHER, _either(), timeout)

    def maybe(self, *, timeout: float | None = None) -> RawAnswer:
        """Or none.

        As `maybe` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(MAYBE, _maybe(), timeout)

    async def amaybe(self, *, timeout: float | None = None) -> RawAnswer:
        """Or none.

        As `amaybe` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(MAYBE, _maybe(), timeout)

    def keepers(self, *, timeout: float | None = None) -> RawAnswer:
        """For keepers.

        As `keepers` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(KEEPERS, _keepers(), timeout)

    async def akeepers(self, *, timeout: float | None = None) -> RawAnswer:
        """For keepers.

        As `akeepers` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(KEEPERS, _keepers(), timeout)
