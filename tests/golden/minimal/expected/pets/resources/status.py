"""The operations of `client.status`."""

from __future__ import annotations

from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

CHECK: Operation[None] = Operation(
    id="Status_check", method="GET", path="/health", retry="safe", answer=None
)


def _check() -> Call:
    return Call()


class StatusResource:
    """The operations of Status."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawStatusResource(core)

    def check(self, *, timeout: float | None = None) -> None:
        """Tell whether the service is up.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(CHECK, _check(), timeout)

    async def acheck(self, *, timeout: float | None = None) -> None:
        """Tell whether the service is up.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(CHECK, _check(), timeout)


class RawStatusResource:
    """The operations of Status, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def check(self, *, timeout: float | None = None) -> RawAnswer:
        """Tell whether the service is up.

        As `check` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CHECK, _check(), timeout)

    async def acheck(self, *, timeout: float | None = None) -> RawAnswer:
        """Tell whether the service is up.

        As `acheck` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CHECK, _check(), timeout)
