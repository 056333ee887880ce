"""The operations of `client.default`."""

from __future__ import annotations

from .._runtime import arguments, styles
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

A: Operation[None] = Operation(id="a", method="GET", path="/a/{id}", retry="safe", answer=None)


def _a(id: str, page: int | None | Unset, seen: str | None | Unset) -> Call:
    return Call(
        path=(arguments.segment("id", id),),
        query=(("page", arguments.integer("page", page, optional=True, nullable=True)),),
        headers=(
            (
                "Cookie",
                styles.cookies(
                    [("seen", arguments.string("seen", seen, optional=True, nullable=True))]
                ),
            ),
        ),
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def a(
        self,
        *,
        id: str,
        page: int | None | Unset = UNSET,
        seen: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send GET /a/{id}.

        Args:
            id: The path parameter `id`.
            page: The query parameter `page`.
            seen: The cookie `seen`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(A, _a(id, page, seen), timeout)

    async def aa(
        self,
        *,
        id: str,
        page: int | None | Unset = UNSET,
        seen: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send GET /a/{id}.

        Args:
            id: The path parameter `id`.
            page: The query parameter `page`.
            seen: The cookie `seen`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(A, _a(id, page, seen), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def a(
        self,
        *,
        id: str,
        page: int | None | Unset = UNSET,
        seen: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /a/{id}.

        As `a` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(A, _a(id, page, seen), timeout)

    async def aa(
        self,
        *,
        id: str,
        page: int | None | Unset = UNSET,
        seen: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /a/{id}.

        As `aa` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(A, _a(id, page, seen), timeout)
