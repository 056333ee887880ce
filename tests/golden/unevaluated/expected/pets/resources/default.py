"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments
from .._runtime.operation import Call, Operation
from .._runtime.unset import UNSET

if TYPE_CHECKING:
    from .._runtime.core import Core
    from .._runtime.raw import RawAnswer
    from .._runtime.unset import Unset
    from ..models import PetMarks

ADD_PET: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", retry="never", answer=None
)


def _add_pet(
    name: str,
    age: int | Unset,
    place: Sequence[float] | Unset,
    marks: PetMarks | Mapping[str, Any] | Unset,
    any: Mapping[str, Any] | Unset,
    barks: bool | Unset,
    purrs: bool | Unset,
) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name),
            "age": arguments.integer("age", age, optional=True),
            "place": arguments.array(
                "place", place, item=arguments.number, max_items=2, optional=True
            ),
            "marks": arguments.model("marks", marks, cls=models.PetMarks, optional=True),
            "any": arguments.mapping("any", any, item=arguments.anything, optional=True),
            "barks": arguments.boolean("barks", barks, optional=True),
            "purrs": arguments.boolean("purrs", purrs, optional=True),
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
        name: str,
        age: int | Unset = UNSET,
        place: Sequence[float] | Unset = UNSET,
        marks: PetMarks | Mapping[str, Any] | Unset = UNSET,
        any: Mapping[str, Any] | Unset = UNSET,
        barks: bool | Unset = UNSET,
        purrs: bool | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: The field `name`.
            age: The field `age`.
            place: At most 2 items.
            marks: The field `marks`.
            any: The field `any`.
            barks: The field `barks`.
            purrs: The field `purrs`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            ADD_PET, _add_pet(name, age, place, marks, any, barks, purrs), timeout
        )

    async def aadd_pet(
        self,
        *,
        name: str,
        age: int | Unset = UNSET,
        place: Sequence[float] | Unset = UNSET,
        marks: PetMarks | Mapping[str, Any] | Unset = UNSET,
        any: Mapping[str, Any] | Unset = UNSET,
        barks: bool | Unset = UNSET,
        purrs: bool | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: The field `name`.
            age: The field `age`.
            place: At most 2 items.
            marks: The field `marks`.
            any: The field `any`.
            barks: The field `barks`.
            purrs: The field `purrs`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            ADD_PET, _add_pet(name, age, place, marks, any, barks, purrs), timeout
        )


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_pet(
        self,
        *,
        name: str,
        age: int | Unset = UNSET,
        place: Sequence[float] | Unset = UNSET,
        marks: PetMarks | Mapping[str, Any] | Unset = UNSET,
        any: Mapping[str, Any] | Unset = UNSET,
        barks: bool | Unset = UNSET,
        purrs: bool | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            ADD_PET, _add_pet(name, age, place, marks, any, barks, purrs), timeout
        )

    async def aadd_pet(
        self,
        *,
        name: str,
        age: int | Unset = UNSET,
        place: Sequence[float] | Unset = UNSET,
        marks: PetMarks | Mapping[str, Any] | Unset = UNSET,
        any: Mapping[str, Any] | Unset = UNSET,
        barks: bool | Unset = UNSET,
        purrs: bool | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            ADD_PET, _add_pet(name, age, place, marks, any, barks, purrs), timeout
        )
