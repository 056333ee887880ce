"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from .. import models
from .._runtime import arguments, styles as _styles, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

ADD_PET: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", retry="never", answer=None
)


def _add_pet(
    count: int,
    least: int | None | Unset,
    sizes: Sequence[float],
    mood: models.Mood | str,
    either: int | str | Unknown,
    none: str | None,
    since: models.Day | None | Unset,
    days: Sequence[date] | None | Unset,
    price: Decimal | float | None | Unset,
    styles: Mapping[str, int] | None | Unset,
    shut: bool | None | Unset,
    name: str | Unset,
    tags: Sequence[str] | Unset,
    age: int | Unset,
) -> Call:
    return Call(
        query=(
            ("count", arguments.integer("count", count, minimum=1)),
            ("least", arguments.integer("least", least, minimum=10, optional=True, nullable=True)),
            ("sizes", arguments.array("sizes", sizes, item=arguments.number)),
            ("mood", arguments.choice("mood", mood, values=("good", "bad"))),
            (
                "either",
                unions.checked("either", either, checks=(arguments.integer, arguments.string)),
            ),
            ("none", arguments.string("none", none, nullable=True)),
            ("since", arguments.date("since", since, optional=True, nullable=True)),
            (
                "days",
                arguments.array("days", days, item=arguments.date, optional=True, nullable=True),
            ),
            ("price", arguments.number("price", price, optional=True, nullable=True)),
            *_styles.query(
                "styles",
                arguments.mapping(
                    "styles", styles, item=arguments.integer, optional=True, nullable=True
                ),
                style="deepObject",
                explode=True,
            ),
            ("shut", arguments.boolean("shut", shut, optional=True, nullable=True)),
        ),
        body={
            "name": arguments.string("name", name, optional=True),
            "tags": arguments.array("tags", tags, item=arguments.string, optional=True),
            "age": arguments.integer("age", age, optional=True),
        },
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def add_pet(
        self,
        *,
        count: int = 3,
        least: int | None | Unset = UNSET,
        sizes: Sequence[float] = (1, 2.5),
        mood: models.Mood | str = "good",
        either: int | str | Unknown = "all",
        none: str | None = None,
        since: models.Day | None | Unset = UNSET,
        days: Sequence[date] | None | Unset = UNSET,
        price: Decimal | float | None | Unset = UNSET,
        styles: Mapping[str, int] | None | Unset = UNSET,
        shut: bool | None | Unset = UNSET,
        name: str | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        age: int | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            count: At least 1.
            least: At least 10.
            sizes: The query parameter `sizes`.
            mood: The query parameter `mood`.
            either: The query parameter `either`.
            none: The query parameter `none`.
            since: "2024-01-01" if left out.
            days: ["2024-01-01"] if left out.
            price: 1.5 if left out.
            styles: {"a": 1} if left out.
            shut: The query parameter `shut`.
            name: What it is called. "Rex" if left out.
            tags: [] if left out.
            age: "old" if left out.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            ADD_PET,
            _add_pet(
                count,
                least,
                sizes,
                mood,
                either,
                none,
                since,
                days,
                price,
                styles,
                shut,
                name,
                tags,
                age,
            ),
            timeout,
        )

    async def aadd_pet(
        self,
        *,
        count: int = 3,
        least: int | None | Unset = UNSET,
        sizes: Sequence[float] = (1, 2.5),
        mood: models.Mood | str = "good",
        either: int | str | Unknown = "all",
        none: str | None = None,
        since: models.Day | None | Unset = UNSET,
        days: Sequence[date] | None | Unset = UNSET,
        price: Decimal | float | None | Unset = UNSET,
        styles: Mapping[str, int] | None | Unset = UNSET,
        shut: bool | None | Unset = UNSET,
        name: str | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        age: int | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            count: At least 1.
            least: At least 10.
            sizes: The query parameter `sizes`.
            mood: The query parameter `mood`.
            either: The query parameter `either`.
            none: The query parameter `none`.
            since: "2024-01-01" if left out.
            days: ["2024-01-01"] if left out.
            price: 1.5 if left out.
            styles: {"a": 1} if left out.
            shut: The query parameter `shut`.
            name: What it is called. "Rex" if left out.
            tags: [] if left out.
            age: "old" if left out.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            ADD_PET,
            _add_pet(
                count,
                least,
                sizes,
                mood,
                either,
                none,
                since,
                days,
                price,
                styles,
                shut,
                name,
                tags,
                age,
            ),
            timeout,
        )


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_pet(
        self,
        *,
        count: int = 3,
        least: int | None | Unset = UNSET,
        sizes: Sequence[float] = (1, 2.5),
        mood: models.Mood | str = "good",
        either: int | str | Unknown = "all",
        none: str | None = None,
        since: models.Day | None | Unset = UNSET,
        days: Sequence[date] | None | Unset = UNSET,
        price: Decimal | float | None | Unset = UNSET,
        styles: Mapping[str, int] | None | Unset = UNSET,
        shut: bool | None | Unset = UNSET,
        name: str | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        age: int | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            ADD_PET,
            _add_pet(
                count,
                least,
                sizes,
                mood,
                either,
                none,
                since,
                days,
                price,
                styles,
                shut,
                name,
                tags,
                age,
            ),
            timeout,
        )

    async def aadd_pet(
        self,
        *,
        count: int = 3,
        least: int | None | Unset = UNSET,
        sizes: Sequence[float] = (1, 2.5),
        mood: models.Mood | str = "good",
        either: int | str | Unknown = "all",
        none: str | None = None,
        since: models.Day | None | Unset = UNSET,
        days: Sequence[date] | None | Unset = UNSET,
        price: Decimal | float | None | Unset = UNSET,
        styles: Mapping[str, int] | None | Unset = UNSET,
        shut: bool | None | Unset = UNSET,
        name: str | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        age: int | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            ADD_PET,
            _add_pet(
                count,
                least,
                sizes,
                mood,
                either,
                none,
                since,
                days,
                price,
                styles,
                shut,
                name,
                tags,
                age,
            ),
            timeout,
        )
