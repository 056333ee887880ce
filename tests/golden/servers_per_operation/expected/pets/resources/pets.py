"""The operations of `client.pets`."""

from __future__ import annotations

from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

LIST: Operation[None] = Operation(
    id="pets_list", method="GET", path="/pets", retry="safe", answer=None
)


def _list() -> Call:
    return Call()


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def list(self, *, timeout: float | None = None) -> None:
        """All pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST, _list(), timeout)

    async def alist(self, *, timeout: float | None = None) -> None:
        """All pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST, _list(), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list(self, *, timeout: float | None = None) -> RawAnswer:
        """All pets.

        As `list` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(LIST, _list(), timeout)

    async def alist(self, *, timeout: float | None = None) -> RawAnswer:
        """All pets.

        As `alist` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST, _list(), timeout)
