"""The operations of `client.pets`."""

from __future__ import annotations

from datetime import date

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FIND: Operation[None] = Operation(id="find", method="GET", path="/pets", retry="safe", answer=None)


def _find(
    born_gte: date | None | Unset,
    born: date | None | Unset,
    born_lt: date | None | Unset,
    by: models.Comparison | str | None | Unset,
) -> Call:
    return Call(
        query=(
            ("Born>=", arguments.date("born_gte", born_gte, optional=True, nullable=True)),
            ("Born", arguments.date("born", born, optional=True, nullable=True)),
            ("Born<", arguments.date("born_lt", born_lt, optional=True, nullable=True)),
            (
                "by",
                arguments.choice(
                    "by", by, values=("=", "!=", "<", "<=", ">", ">="), optional=True, nullable=True
                ),
            ),
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def find(
        self,
        *,
        born_gte: date | None | Unset = UNSET,
        born: date | None | Unset = UNSET,
        born_lt: date | None | Unset = UNSET,
        by: models.Comparison | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Find pets.

        Args:
            born_gte: On this day or later.
            born: On this day.
            born_lt: Before this day.
            by: How weights compare.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FIND, _find(born_gte, born, born_lt, by), timeout)

    async def afind(
        self,
        *,
        born_gte: date | None | Unset = UNSET,
        born: date | None | Unset = UNSET,
        born_lt: date | None | Unset = UNSET,
        by: models.Comparison | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Find pets.

        Args:
            born_gte: On this day or later.
            born: On this day.
            born_lt: Before this day.
            by: How weights compare.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FIND, _find(born_gte, born, born_lt, by), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find(
        self,
        *,
        born_gte: date | None | Unset = UNSET,
        born: date | None | Unset = UNSET,
        born_lt: date | None | Unset = UNSET,
        by: models.Comparison | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find pets.

        As `find` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(FIND, _find(born_gte, born, born_lt, by), timeout)

    async def afind(
        self,
        *,
        born_gte: date | None | Unset = UNSET,
        born: date | None | Unset = UNSET,
        born_lt: date | None | Unset = UNSET,
        by: models.Comparison | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find pets.

        As `afind` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FIND, _find(born_gte, born, born_lt, by), timeout)
