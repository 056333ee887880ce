"""The operations of `client.default`."""

from __future__ import annotations

from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

A: Operation[None] = Operation(id="a", method="GET", path="/a", retry="safe", answer=None)


def _a(n: int | None | Unset, p: str | None | Unset) -> Call:
    return Call(
        query=(
            ("n", arguments.integer("n", n, optional=True, nullable=True)),
            ("p", arguments.string("p", p, optional=True, nullable=True)),
        )
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
        n: int | None | Unset = UNSET,
        p: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send GET /a.

        Args:
            n: The query parameter `n`.
            p: The query parameter `p`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(A, _a(n, p), timeout)

    async def aa(
        self,
        *,
        n: int | None | Unset = UNSET,
        p: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send GET /a.

        Args:
            n: The query parameter `n`.
            p: The query parameter `p`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(A, _a(n, p), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def a(
        self,
        *,
        n: int | None | Unset = UNSET,
        p: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /a.

        As `a` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(A, _a(n, p), timeout)

    async def aa(
        self,
        *,
        n: int | None | Unset = UNSET,
        p: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /a.

        As `aa` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(A, _a(n, p), timeout)
