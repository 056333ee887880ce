"""The operations of `client.default`."""

from __future__ import annotations

from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FIND_CLOCKS: Operation[None] = Operation(
    id="findClocks", method="GET", path="/clocks", retry="safe", answer=None
)


def _find_clocks(zone: str | None | Unset, speed: float | None | Unset) -> Call:
    return Call(
        query=(
            ("zone", arguments.string("zone", zone, optional=True, nullable=True)),
            (
                "speed",
                arguments.choice("speed", speed, values=(1.5,), optional=True, nullable=True),
            ),
        )
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def find_clocks(
        self,
        *,
        zone: str | None | Unset = UNSET,
        speed: float | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send GET /clocks.

        Args:
            zone: The query parameter `zone`.
            speed: Always 1.5.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FIND_CLOCKS, _find_clocks(zone, speed), timeout)

    async def afind_clocks(
        self,
        *,
        zone: str | None | Unset = UNSET,
        speed: float | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send GET /clocks.

        Args:
            zone: The query parameter `zone`.
            speed: Always 1.5.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FIND_CLOCKS, _find_clocks(zone, speed), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find_clocks(
        self,
        *,
        zone: str | None | Unset = UNSET,
        speed: float | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /clocks.

        As `find_clocks` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FIND_CLOCKS, _find_clocks(zone, speed), timeout)

    async def afind_clocks(
        self,
        *,
        zone: str | None | Unset = UNSET,
        speed: float | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /clocks.

        As `afind_clocks` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FIND_CLOCKS, _find_clocks(zone, speed), timeout)
