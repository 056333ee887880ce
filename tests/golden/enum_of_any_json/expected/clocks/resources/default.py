"""The operations of `client.default`."""

from __future__ import annotations

from functools import partial
from typing import Any, Literal

from .. import models
from .._runtime import arguments, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

SET_CLOCK: Operation[models.Clock] = Operation(
    id="setClock",
    method="POST",
    path="/clocks",
    retry="never",
    answer=lambda value: models.Clock.from_dict(value),
)


def _set_clock(
    zone: models.Zone | str,
    side: models.Side | str | None,
    hands: list[Any] | dict[str, Any] | str | int | bool | None | Unset,
    face: dict[str, Any] | Unset,
    stand: None | Unset,
    alarm: models.Side | str | Literal[""] | Unknown | None | Unset,
) -> Call:
    return Call(
        body={
            "zone": arguments.choice(
                "zone",
                zone,
                values=(
                    "Etc/GMT+0",
                    "Etc/GMT-0",
                    "+1",
                    "-1",
                    "ASC",
                    "asc",
                    "",
                    " ",
                    "mro",
                    "__x__",
                    "class",
                    "日本",
                ),
            ),
            "side": arguments.choice("side", side, values=("left", "right"), nullable=True),
            "hands": arguments.choice(
                "hands",
                hands,
                values=([2, 3], {"hour": 1}, "none", 2, True),
                optional=True,
                nullable=True,
            ),
            "face": arguments.choice("face", face, values=({"round": [True]},), optional=True),
            "stand": arguments.choice("stand", stand, values=(None,), optional=True, nullable=True),
            "alarm": unions.checked(
                "alarm",
                alarm,
                checks=(
                    partial(arguments.choice, values=("left", "right")),
                    partial(arguments.choice, values=("",)),
                ),
                optional=True,
                nullable=True,
            ),
        }
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def set_clock(
        self,
        *,
        zone: models.Zone | str,
        side: models.Side | str | None,
        hands: list[Any] | dict[str, Any] | str | int | bool | None | Unset = UNSET,
        face: dict[str, Any] | Unset = UNSET,
        stand: None | Unset = UNSET,
        alarm: models.Side | str | Literal[""] | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Clock:
        """Send POST /clocks.

        Args:
            zone: The field `zone`.
            side: The field `side`.
            hands: One of [2, 3], {"hour": 1}, "none", 2, True.
            face: Always {"round": [True]}.
            stand: Always None.
            alarm: The field `alarm`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The clock.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            SET_CLOCK, _set_clock(zone, side, hands, face, stand, alarm), timeout
        )

    async def aset_clock(
        self,
        *,
        zone: models.Zone | str,
        side: models.Side | str | None,
        hands: list[Any] | dict[str, Any] | str | int | bool | None | Unset = UNSET,
        face: dict[str, Any] | Unset = UNSET,
        stand: None | Unset = UNSET,
        alarm: models.Side | str | Literal[""] | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Clock:
        """Send POST /clocks.

        Args:
            zone: The field `zone`.
            side: The field `side`.
            hands: One of [2, 3], {"hour": 1}, "none", 2, True.
            face: Always {"round": [True]}.
            stand: Always None.
            alarm: The field `alarm`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The clock.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            SET_CLOCK, _set_clock(zone, side, hands, face, stand, alarm), timeout
        )


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def set_clock(
        self,
        *,
        zone: models.Zone | str,
        side: models.Side | str | None,
        hands: list[Any] | dict[str, Any] | str | int | bool | None | Unset = UNSET,
        face: dict[str, Any] | Unset = UNSET,
        stand: None | Unset = UNSET,
        alarm: models.Side | str | Literal[""] | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /clocks.

        As `set_clock` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(SET_CLOCK, _set_clock(zone, side, hands, face, stand, alarm), timeout)

    async def aset_clock(
        self,
        *,
        zone: models.Zone | str,
        side: models.Side | str | None,
        hands: list[Any] | dict[str, Any] | str | int | bool | None | Unset = UNSET,
        face: dict[str, Any] | Unset = UNSET,
        stand: None | Unset = UNSET,
        alarm: models.Side | str | Literal[""] | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /clocks.

        As `aset_clock` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            SET_CLOCK, _set_clock(zone, side, hands, face, stand, alarm), timeout
        )
