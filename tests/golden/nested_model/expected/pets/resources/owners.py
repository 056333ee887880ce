"""The operations of `client.owners`."""

from __future__ import annotations

from .. import models
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

GET_OWNER: Operation[models.Owner] = Operation(
    id="getOwner",
    method="GET",
    path="/owners",
    retry="safe",
    answer=lambda value: models.Owner.from_dict(value),
)


def _get_owner() -> Call:
    return Call()


class OwnersResource:
    """The operations of Owners."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawOwnersResource(core)

    def get_owner(self, *, timeout: float | None = None) -> models.Owner:
        """Read the owner.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The owner.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(GET_OWNER, _get_owner(), timeout)

    async def aget_owner(self, *, timeout: float | None = None) -> models.Owner:
        """Read the owner.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The owner.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(GET_OWNER, _get_owner(), timeout)


class RawOwnersResource:
    """The operations of Owners, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def get_owner(self, *, timeout: float | None = None) -> RawAnswer:
        """Read the owner.

        As `get_owner` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(GET_OWNER, _get_owner(), timeout)

    async def aget_owner(self, *, timeout: float | None = None) -> RawAnswer:
        """Read the owner.

        As `aget_owner` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(GET_OWNER, _get_owner(), timeout)
