"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Literal

from .. import models
from .._runtime import arguments, keys, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

ADD_PET: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", retry="never", answer=None
)


def _add_pet(
    tall: str | int | Unknown,
    wide: Sequence[str],
    dog: models.Dog | models.DogDict | Unset,
    cat: models.Cat | models.CatDict | Unset,
    legs: int | Unset,
    kind: Literal["cow"] | Unset,
    size: int | Unset,
    when: datetime | Unset,
    many: int | Unset,
    few: models.PetFew | models.PetFewDict | Unset,
    loose: Any | Unset,
    open: Mapping[str, Any] | Unset,
    either: models.Dog | models.DogDict | models.Cat | models.CatDict | Unknown | Unset,
    flag: str | Unset,
    code: models.PetCode | str | Unset,
    day: int | Unset,
    shape: str | models.Dog | models.DogDict | Unknown | Unset,
) -> Call:
    return Call(
        body={
            "dog": keys.model("dog", dog, cls=models.Dog, optional=True),
            "cat": keys.model("cat", cat, cls=models.Cat, optional=True),
            "tall": unions.checked("tall", tall, checks=(arguments.string, arguments.integer)),
            "wide": arguments.array("wide", wide, item=arguments.string, max_items=1),
            "legs": arguments.integer("legs", legs, minimum=1, maximum=3, optional=True),
            "kind": arguments.choice("kind", kind, values=("cow",), optional=True),
            "size": arguments.choice("size", size, values=(1, 2), optional=True),
            "when": arguments.date_time("when", when, optional=True),
            "many": arguments.integer("many", many, bits=32, optional=True),
            "few": keys.model("few", few, cls=models.PetFew, optional=True),
            "loose": arguments.anything("loose", loose, optional=True),
            "open": arguments.mapping("open", open, item=arguments.anything, optional=True),
            "either": unions.checked(
                "either",
                either,
                checks=(partial(keys.model, cls=models.Dog), partial(keys.model, cls=models.Cat)),
                optional=True,
            ),
            "flag": arguments.string("flag", flag, optional=True),
            "code": arguments.choice("code", code, values=("a", "abc"), optional=True),
            "day": arguments.integer("day", day, optional=True),
            "shape": unions.checked(
                "shape",
                shape,
                checks=(arguments.string, partial(keys.model, cls=models.Dog)),
                optional=True,
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
        tall: str | int | Unknown,
        wide: Sequence[str],
        dog: models.Dog | models.DogDict | Unset = UNSET,
        cat: models.Cat | models.CatDict | Unset = UNSET,
        legs: int | Unset = UNSET,
        kind: Literal["cow"] | Unset = UNSET,
        size: int | Unset = UNSET,
        when: datetime | Unset = UNSET,
        many: int | Unset = UNSET,
        few: models.PetFew | models.PetFewDict | Unset = UNSET,
        loose: Any | Unset = UNSET,
        open: Mapping[str, Any] | Unset = UNSET,
        either: models.Dog | models.DogDict | models.Cat | models.CatDict | Unknown | Unset = UNSET,
        flag: str | Unset = UNSET,
        code: models.PetCode | str | Unset = UNSET,
        day: int | Unset = UNSET,
        shape: str | models.Dog | models.DogDict | Unknown | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            tall: The field `tall`.
            wide: At most 1 item.
            dog: The field `dog`.
            cat: The field `cat`.
            legs: 1 to 3.
            kind: Always "cow".
            size: One of 1, 2.
            when: The field `when`.
            many: The field `many`.
            few: The field `few`.
            loose: The field `loose`.
            open: The field `open`.
            either: The field `either`.
            flag: The field `flag`.
            code: The field `code`.
            day: The field `day`.
            shape: The field `shape`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            ADD_PET,
            _add_pet(
                tall,
                wide,
                dog,
                cat,
                legs,
                kind,
                size,
                when,
                many,
                few,
                loose,
                open,
                either,
                flag,
                code,
                day,
                shape,
            ),
            timeout,
        )

    async def aadd_pet(
        self,
        *,
        tall: str | int | Unknown,
        wide: Sequence[str],
        dog: models.Dog | models.DogDict | Unset = UNSET,
        cat: models.Cat | models.CatDict | Unset = UNSET,
        legs: int | Unset = UNSET,
        kind: Literal["cow"] | Unset = UNSET,
        size: int | Unset = UNSET,
        when: datetime | Unset = UNSET,
        many: int | Unset = UNSET,
        few: models.PetFew | models.PetFewDict | Unset = UNSET,
        loose: Any | Unset = UNSET,
        open: Mapping[str, Any] | Unset = UNSET,
        either: models.Dog | models.DogDict | models.Cat | models.CatDict | Unknown | Unset = UNSET,
        flag: str | Unset = UNSET,
        code: models.PetCode | str | Unset = UNSET,
        day: int | Unset = UNSET,
        shape: str | models.Dog | models.DogDict | Unknown | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            tall: The field `tall`.
            wide: At most 1 item.
            dog: The field `dog`.
            cat: The field `cat`.
            legs: 1 to 3.
            kind: Always "cow".
            size: One of 1, 2.
            when: The field `when`.
            many: The field `many`.
            few: The field `few`.
            loose: The field `loose`.
            open: The field `open`.
            either: The field `either`.
            flag: The field `flag`.
            code: The field `code`.
            day: The field `day`.
            shape: The field `shape`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            ADD_PET,
            _add_pet(
                tall,
                wide,
                dog,
                cat,
                legs,
                kind,
                size,
                when,
                many,
                few,
                loose,
                open,
                either,
                flag,
                code,
                day,
                shape,
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
        tall: str | int | Unknown,
        wide: Sequence[str],
        dog: models.Dog | models.DogDict | Unset = UNSET,
        cat: models.Cat | models.CatDict | Unset = UNSET,
        legs: int | Unset = UNSET,
        kind: Literal["cow"] | Unset = UNSET,
        size: int | Unset = UNSET,
        when: datetime | Unset = UNSET,
        many: int | Unset = UNSET,
        few: models.PetFew | models.PetFewDict | Unset = UNSET,
        loose: Any | Unset = UNSET,
        open: Mapping[str, Any] | Unset = UNSET,
        either: models.Dog | models.DogDict | models.Cat | models.CatDict | Unknown | Unset = UNSET,
        flag: str | Unset = UNSET,
        code: models.PetCode | str | Unset = UNSET,
        day: int | Unset = UNSET,
        shape: str | models.Dog | models.DogDict | Unknown | Unset = UNSET,
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
                tall,
                wide,
                dog,
                cat,
                legs,
                kind,
                size,
                when,
                many,
                few,
                loose,
                open,
                either,
                flag,
                code,
                day,
                shape,
            ),
            timeout,
        )

    async def aadd_pet(
        self,
        *,
        tall: str | int | Unknown,
        wide: Sequence[str],
        dog: models.Dog | models.DogDict | Unset = UNSET,
        cat: models.Cat | models.CatDict | Unset = UNSET,
        legs: int | Unset = UNSET,
        kind: Literal["cow"] | Unset = UNSET,
        size: int | Unset = UNSET,
        when: datetime | Unset = UNSET,
        many: int | Unset = UNSET,
        few: models.PetFew | models.PetFewDict | Unset = UNSET,
        loose: Any | Unset = UNSET,
        open: Mapping[str, Any] | Unset = UNSET,
        either: models.Dog | models.DogDict | models.Cat | models.CatDict | Unknown | Unset = UNSET,
        flag: str | Unset = UNSET,
        code: models.PetCode | str | Unset = UNSET,
        day: int | Unset = UNSET,
        shape: str | models.Dog | models.DogDict | Unknown | Unset = UNSET,
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
                tall,
                wide,
                dog,
                cat,
                legs,
                kind,
                size,
                when,
                many,
                few,
                loose,
                open,
                either,
                flag,
                code,
                day,
                shape,
            ),
            timeout,
        )
