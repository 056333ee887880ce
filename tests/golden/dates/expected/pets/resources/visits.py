"""The operations of `client.visits`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

BOOK_VISIT: Operation[models.Visit] = Operation(
    id="bookVisit",
    method="POST",
    path="/visits/{day}",
    retry="never",
    answer=lambda value: models.Visit.from_dict(value),
)


def _book_visit(
    day: date,
    at: datetime,
    from_: datetime | None | Unset,
    last_visit: date | Unset,
    others: Sequence[datetime] | Unset,
) -> Call:
    return Call(
        path=(arguments.segment("day", arguments.date("day", day)),),
        query=(("from", arguments.date_time("from_", from_, optional=True, nullable=True)),),
        body={
            "at": arguments.date_time("at", at),
            "lastVisit": arguments.date("last_visit", last_visit, optional=True),
            "others": arguments.array("others", others, item=arguments.date_time, optional=True),
        },
    )


class VisitsResource:
    """The operations of Visits."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawVisitsResource(core)

    def book_visit(
        self,
        *,
        day: date,
        at: datetime,
        from_: datetime | None | Unset = UNSET,
        last_visit: date | Unset = UNSET,
        others: Sequence[datetime] | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Visit:
        """Book a visit.

        Args:
            day: On which day.
            at: When it begins.
            from_: Not before.
            last_visit: The day of the one before.
            others: When else.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The visit.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(BOOK_VISIT, _book_visit(day, at, from_, last_visit, others), timeout)

    async def abook_visit(
        self,
        *,
        day: date,
        at: datetime,
        from_: datetime | None | Unset = UNSET,
        last_visit: date | Unset = UNSET,
        others: Sequence[datetime] | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Visit:
        """Book a visit.

        Args:
            day: On which day.
            at: When it begins.
            from_: Not before.
            last_visit: The day of the one before.
            others: When else.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The visit.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            BOOK_VISIT, _book_visit(day, at, from_, last_visit, others), timeout
        )


class RawVisitsResource:
    """The operations of Visits, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def book_visit(
        self,
        *,
        day: date,
        at: datetime,
        from_: datetime | None | Unset = UNSET,
        last_visit: date | Unset = UNSET,
        others: Sequence[datetime] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Book a visit.

        As `book_visit` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(BOOK_VISIT, _book_visit(day, at, from_, last_visit, others), timeout)

    async def abook_visit(
        self,
        *,
        day: date,
        at: datetime,
        from_: datetime | None | Unset = UNSET,
        last_visit: date | Unset = UNSET,
        others: Sequence[datetime] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Book a visit.

        As `abook_visit` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            BOOK_VISIT, _book_visit(day, at, from_, last_visit, others), timeout
        )
