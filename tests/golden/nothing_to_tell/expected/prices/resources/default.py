"""The operations of `client.default`."""

from __future__ import annotations

from functools import partial
from typing import Literal

from .. import models
from .._runtime import arguments, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

LIST_PRICES: Operation[models.Prices] = Operation(
    id="listPrices",
    method="GET",
    path="/prices/{day}",
    retry="safe",
    answer=lambda value: models.Prices.from_dict(value),
)


def _list_prices(
    day: int,
    q: Literal["a"] | Literal[""] | Unknown | None | Unset,
    mark: str | None | Unset,
    low: int | None | Unset,
) -> Call:
    return Call(
        path=(arguments.segment("day", arguments.integer("day", day, minimum=1)),),
        query=(
            (
                "q",
                unions.checked(
                    "q",
                    q,
                    checks=(
                        partial(arguments.choice, values=("a",)),
                        partial(arguments.choice, values=("",)),
                    ),
                    optional=True,
                    nullable=True,
                ),
            ),
            (
                "mark",
                arguments.string(
                    "mark", mark, pattern="^[\\[(\\&\\&-\\-/\\~]+$", optional=True, nullable=True
                ),
            ),
            (
                "low",
                arguments.integer(
                    "low", low, maximum=1, exclusive_minimum=0, optional=True, nullable=True
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

    def list_prices(
        self,
        *,
        day: int,
        q: Literal["a"] | Literal[""] | Unknown | None | Unset = UNSET,
        mark: str | None | Unset = UNSET,
        low: int | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Prices:
        """Send GET /prices/{day}.

        Args:
            day: At least 1.
            q: The query parameter `q`.
            mark: Matches `^[\\[(\\&\\&-\\-/\\~]+$`.
            low: More than 0 and at most 1.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            All of them.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_PRICES, _list_prices(day, q, mark, low), timeout)

    async def alist_prices(
        self,
        *,
        day: int,
        q: Literal["a"] | Literal[""] | Unknown | None | Unset = UNSET,
        mark: str | None | Unset = UNSET,
        low: int | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Prices:
        """Send GET /prices/{day}.

        Args:
            day: At least 1.
            q: The query parameter `q`.
            mark: Matches `^[\\[(\\&\\&-\\-/\\~]+$`.
            low: More than 0 and at most 1.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            All of them.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST_PRICES, _list_prices(day, q, mark, low), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list_prices(
        self,
        *,
        day: int,
        q: Literal["a"] | Literal[""] | Unknown | None | Unset = UNSET,
        mark: str | None | Unset = UNSET,
        low: int | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /prices/{day}.

        As `list_prices` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LIST_PRICES, _list_prices(day, q, mark, low), timeout)

    async def alist_prices(
        self,
        *,
        day: int,
        q: Literal["a"] | Literal[""] | Unknown | None | Unset = UNSET,
        mark: str | None | Unset = UNSET,
        low: int | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /prices/{day}.

        As `alist_prices` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST_PRICES, _list_prices(day, q, mark, low), timeout)
