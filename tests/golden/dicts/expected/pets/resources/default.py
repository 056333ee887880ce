"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from .. import models
from .._runtime import arguments, fields, formats, one_way, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

ADD_PET: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", retry="never", answer=None
)


def _add_pet(
    name: str,
    born: datetime,
    list: Sequence[str],
    mood: models.PetMood | str | None | Unset,
    picture: bytes | Unset,
    price: Decimal | int | str | Unset,
    parent: models.Pet | models.PetDict_ | Unset,
    friends: Sequence[models.Pet | models.PetDict_] | Unset,
    home: models.Home | models.HomeDict | None | Unset,
    counts: models.Counts | Mapping[str, Any] | Unset,
) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name),
            "born": arguments.date_time("born", born),
            "list": arguments.array("list", list, item=arguments.string),
            "mood": arguments.choice(
                "mood", mood, values=("good", "bad"), optional=True, nullable=True
            ),
            "picture": formats.checked_byte("picture", picture, optional=True),
            "price": formats.checked_decimal("price", price, optional=True),
            "parent": one_way.checked(
                "parent",
                parent,
                check=partial(arguments.model, cls=models.Pet),
                reader=lambda value: models.Pet.from_dict(value),
                optional=True,
            ),
            "friends": one_way.checked(
                "friends",
                friends,
                check=partial(arguments.array, item=partial(arguments.model, cls=models.Pet)),
                reader=lambda value: fields.array(value, models.Pet.from_dict),
                optional=True,
            ),
            "home": one_way.checked(
                "home",
                home,
                check=partial(arguments.model, cls=models.Home),
                reader=lambda value: models.Home.from_dict(value),
                optional=True,
                nullable=True,
            ),
            "counts": arguments.model("counts", counts, cls=models.Counts, optional=True),
        }
    )


PUT_THINGS: Operation[models.Answer] = Operation(
    id="putThings",
    method="PUT",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Answer.from_dict(value),
)


def _put_things(
    body: Sequence[models.Pet | models.PetDict_ | models.Counts | Unknown | Mapping[str, Any]],
) -> Call:
    return Call(
        body=one_way.checked(
            "body",
            body,
            check=partial(
                arguments.array,
                item=partial(
                    unions.checked,
                    checks=(
                        partial(arguments.model, cls=models.Pet),
                        partial(arguments.model, cls=models.Counts),
                    ),
                ),
            ),
            reader=lambda value: fields.array(
                value,
                lambda value: unions.union(value, models.Pet.from_dict, models.Counts.from_dict),
            ),
        )
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
        name: str,
        born: datetime,
        list: Sequence[str],
        mood: models.PetMood | str | None | Unset = UNSET,
        picture: bytes | Unset = UNSET,
        price: Decimal | int | str | Unset = UNSET,
        parent: models.Pet | models.PetDict_ | Unset = UNSET,
        friends: Sequence[models.Pet | models.PetDict_] | Unset = UNSET,
        home: models.Home | models.HomeDict | None | Unset = UNSET,
        counts: models.Counts | Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: What it is called.
            born: The field `born`.
            list: The field `list`.
            mood: The field `mood`.
            picture: The field `picture`.
            price: The field `price`.
            parent: The field `parent`.
            friends: The field `friends`.
            home: The field `home`.
            counts: The field `counts`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            ADD_PET,
            _add_pet(name, born, list, mood, picture, price, parent, friends, home, counts),
            timeout,
        )

    async def aadd_pet(
        self,
        *,
        name: str,
        born: datetime,
        list: Sequence[str],
        mood: models.PetMood | str | None | Unset = UNSET,
        picture: bytes | Unset = UNSET,
        price: Decimal | int | str | Unset = UNSET,
        parent: models.Pet | models.PetDict_ | Unset = UNSET,
        friends: Sequence[models.Pet | models.PetDict_] | Unset = UNSET,
        home: models.Home | models.HomeDict | None | Unset = UNSET,
        counts: models.Counts | Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: What it is called.
            born: The field `born`.
            list: The field `list`.
            mood: The field `mood`.
            picture: The field `picture`.
            price: The field `price`.
            parent: The field `parent`.
            friends: The field `friends`.
            home: The field `home`.
            counts: The field `counts`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            ADD_PET,
            _add_pet(name, born, list, mood, picture, price, parent, friends, home, counts),
            timeout,
        )

    def put_things(
        self,
        *,
        body: Sequence[models.Pet | models.PetDict_ | models.Counts | Unknown | Mapping[str, Any]],
        timeout: float | None = None,
    ) -> models.Answer:
        """Send PUT /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_THINGS, _put_things(body), timeout)

    async def aput_things(
        self,
        *,
        body: Sequence[models.Pet | models.PetDict_ | models.Counts | Unknown | Mapping[str, Any]],
        timeout: float | None = None,
    ) -> models.Answer:
        """Send PUT /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_THINGS, _put_things(body), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_pet(
        self,
        *,
        name: str,
        born: datetime,
        list: Sequence[str],
        mood: models.PetMood | str | None | Unset = UNSET,
        picture: bytes | Unset = UNSET,
        price: Decimal | int | str | Unset = UNSET,
        parent: models.Pet | models.PetDict_ | Unset = UNSET,
        friends: Sequence[models.Pet | models.PetDict_] | Unset = UNSET,
        home: models.Home | models.HomeDict | None | Unset = UNSET,
        counts: models.Counts | Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            ADD_PET,
            _add_pet(name, born, list, mood, picture, price, parent, friends, home, counts),
            timeout,
        )

    async def aadd_pet(
        self,
        *,
        name: str,
        born: datetime,
        list: Sequence[str],
        mood: models.PetMood | str | None | Unset = UNSET,
        picture: bytes | Unset = UNSET,
        price: Decimal | int | str | Unset = UNSET,
        parent: models.Pet | models.PetDict_ | Unset = UNSET,
        friends: Sequence[models.Pet | models.PetDict_] | Unset = UNSET,
        home: models.Home | models.HomeDict | None | Unset = UNSET,
        counts: models.Counts | Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            ADD_PET,
            _add_pet(name, born, list, mood, picture, price, parent, friends, home, counts),
            timeout,
        )

    def put_things(
        self,
        *,
        body: Sequence[models.Pet | models.PetDict_ | models.Counts | Unknown | Mapping[str, Any]],
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /pets.

        As `put_things` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_THINGS, _put_things(body), timeout)

    async def aput_things(
        self,
        *,
        body: Sequence[models.Pet | models.PetDict_ | models.Counts | Unknown | Mapping[str, Any]],
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /pets.

        As `aput_things` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_THINGS, _put_things(body), timeout)
