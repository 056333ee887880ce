"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

ADD_PET: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", retry="never", answer=None
)


def _add_pet(
    name: str | Unset,
    tag: str | Unset,
    nick: str | Unset,
    legs: int | Unset,
    weight: float | Unset,
    height: float | Unset,
    colours: Sequence[str] | Unset,
    born: date | Unset,
    toys: str | Unset,
    owner: str | Unset,
    chip: str | Unset,
    price: str | Unset,
) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name, optional=True),
            "tag": arguments.string("tag", tag, min_length=1, optional=True),
            "nick": arguments.string("nick", nick, optional=True),
            "legs": arguments.integer("legs", legs, optional=True),
            "weight": arguments.number("weight", weight, optional=True),
            "height": arguments.number("height", height, optional=True),
            "colours": arguments.array("colours", colours, item=arguments.string, optional=True),
            "born": arguments.date("born", born, optional=True),
            "toys": arguments.string("toys", toys, optional=True),
            "owner": arguments.string("owner", owner, optional=True),
            "chip": arguments.string("chip", chip, optional=True),
            "price": arguments.string(
                "price", price, pattern="^-?\\d{0,8}(?:,\\d{0,2})?$", optional=True
            ),
        }
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
        name: str | Unset = UNSET,
        tag: str | Unset = UNSET,
        nick: str | Unset = UNSET,
        legs: int | Unset = UNSET,
        weight: float | Unset = UNSET,
        height: float | Unset = UNSET,
        colours: Sequence[str] | Unset = UNSET,
        born: date | Unset = UNSET,
        toys: str | Unset = UNSET,
        owner: str | Unset = UNSET,
        chip: str | Unset = UNSET,
        price: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: The field `name`.
            tag: At least 1 character.
            nick: The field `nick`.
            legs: The field `legs`.
            weight: The field `weight`.
            height: The field `height`.
            colours: The field `colours`.
            born: Matches `^2`.
            toys: The field `toys`.
            owner: The field `owner`.
            chip: The field `chip`.
            price: Matches `^-?\\d{0,8}(?:,\\d{0,2})?$`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            ADD_PET,
            _add_pet(
                name, tag, nick, legs, weight, height, colours, born, toys, owner, chip, price
            ),
            timeout,
        )

    async def aadd_pet(
        self,
        *,
        name: str | Unset = UNSET,
        tag: str | Unset = UNSET,
        nick: str | Unset = UNSET,
        legs: int | Unset = UNSET,
        weight: float | Unset = UNSET,
        height: float | Unset = UNSET,
        colours: Sequence[str] | Unset = UNSET,
        born: date | Unset = UNSET,
        toys: str | Unset = UNSET,
        owner: str | Unset = UNSET,
        chip: str | Unset = UNSET,
        price: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: The field `name`.
            tag: At least 1 character.
            nick: The field `nick`.
            legs: The field `legs`.
            weight: The field `weight`.
            height: The field `height`.
            colours: The field `colours`.
            born: Matches `^2`.
            toys: The field `toys`.
            owner: The field `owner`.
            chip: The field `chip`.
            price: Matches `^-?\\d{0,8}(?:,\\d{0,2})?$`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            ADD_PET,
            _add_pet(
                name, tag, nick, legs, weight, height, colours, born, toys, owner, chip, price
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
        name: str | Unset = UNSET,
        tag: str | Unset = UNSET,
        nick: str | Unset = UNSET,
        legs: int | Unset = UNSET,
        weight: float | Unset = UNSET,
        height: float | Unset = UNSET,
        colours: Sequence[str] | Unset = UNSET,
        born: date | Unset = UNSET,
        toys: str | Unset = UNSET,
        owner: str | Unset = UNSET,
        chip: str | Unset = UNSET,
        price: str | Unset = UNSET,
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
                name, tag, nick, legs, weight, height, colours, born, toys, owner, chip, price
            ),
            timeout,
        )

    async def aadd_pet(
        self,
        *,
        name: str | Unset = UNSET,
        tag: str | Unset = UNSET,
        nick: str | Unset = UNSET,
        legs: int | Unset = UNSET,
        weight: float | Unset = UNSET,
        height: float | Unset = UNSET,
        colours: Sequence[str] | Unset = UNSET,
        born: date | Unset = UNSET,
        toys: str | Unset = UNSET,
        owner: str | Unset = UNSET,
        chip: str | Unset = UNSET,
        price: str | Unset = UNSET,
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
                name, tag, nick, legs, weight, height, colours, born, toys, owner, chip, price
            ),
            timeout,
        )
