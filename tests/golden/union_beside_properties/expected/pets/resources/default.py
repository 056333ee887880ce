"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime import unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown

ADD_MOVE: Operation[models.Pet] = Operation(
    id="addMove",
    method="POST",
    path="/moves",
    retry="never",
    answer=lambda value: unions.named(value, models, "Pet"),
)


def _add_move(
    body: models.MoveSale | models.MoveSaleDict | models.MoveGift | models.MoveGiftDict | Unknown,
) -> Call:
    return Call(body=unions.checked_as("body", body, models=models, alias="Move"))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def add_move(
        self,
        *,
        body: models.MoveSale
        | models.MoveSaleDict
        | models.MoveGift
        | models.MoveGiftDict
        | Unknown,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send POST /moves.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet that moved.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_MOVE, _add_move(body), timeout)

    async def aadd_move(
        self,
        *,
        body: models.MoveSale
        | models.MoveSaleDict
        | models.MoveGift
        | models.MoveGiftDict
        | Unknown,
        timeout: float | None = None,
    ) -> models.Pet:
        """Send POST /moves.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet that moved.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_MOVE, _add_move(body), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_move(
        self,
        *,
        body: models.MoveSale
        | models.MoveSaleDict
        | models.MoveGift
        | models.MoveGiftDict
        | Unknown,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /moves.

        As `add_move` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_MOVE, _add_move(body), timeout)

    async def aadd_move(
        self,
        *,
        body: models.MoveSale
        | models.MoveSaleDict
        | models.MoveGift
        | models.MoveGiftDict
        | Unknown,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /moves.

        As `aadd_move` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_MOVE, _add_move(body), timeout)
