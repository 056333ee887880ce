"""The operations of
`client.measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured_measured`.
"""

from __future__ import annotations

from .. import models
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

WEIGH: Operation[
    models.MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredWeight
] = Operation(
    id="weigh",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: (
        models.MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredWeight.from_dict(
            value
        )
    ),
)


def _weigh() -> Call:
    return Call()


class MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredResource:
    """The operations of
    MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasured.
    """

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredResource(
            core
        )

    def weigh(
        self, *, timeout: float | None = None
    ) -> models.MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredWeight:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The weight.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(WEIGH, _weigh(), timeout)

    async def aweigh(
        self, *, timeout: float | None = None
    ) -> models.MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredWeight:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The weight.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(WEIGH, _weigh(), timeout)


class RawMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredResource:
    """The operations of
    MeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasuredMeasured,
    each answering the HTTP answer as it came.
    """

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def weigh(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `weigh` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(WEIGH, _weigh(), timeout)

    async def aweigh(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `aweigh` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(WEIGH, _weigh(), timeout)
