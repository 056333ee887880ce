"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

PUT_PET: Operation[None] = Operation(
    id="putPet", method="PUT", path="/pets", retry="safe", answer=None
)


def _put_pet(
    mood: models.KittenMood | str,
    age: int | Unset,
    name: models.ShortName | Unset,
    tags: Sequence[str] | Unset,
) -> Call:
    return Call(
        body={
            "age": arguments.integer("age", age, minimum=1, maximum=2, optional=True),
            "mood": arguments.choice("mood", mood, values=("good", "odd")),
            "name": arguments.string(
                "name",
                name,
                min_length=1,
                max_length=10,
                pattern="^(?=[\\s\\S]*?(?:^[A-Z]))(?=[\\s\\S]*?(?:a$))",
                optional=True,
            ),
            "tags": arguments.array(
                "tags",
                tags,
                item=partial(arguments.string, min_length=2),
                min_items=1,
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

    def put_pet(
        self,
        *,
        mood: models.KittenMood | str,
        age: int | Unset = UNSET,
        name: models.ShortName | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send PUT /pets.

        Args:
            mood: The field `mood`.
            age: 1 to 2.
            name: The field `name`.
            tags: At least 1 item.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_PET, _put_pet(mood, age, name, tags), timeout)

    async def aput_pet(
        self,
        *,
        mood: models.KittenMood | str,
        age: int | Unset = UNSET,
        name: models.ShortName | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send PUT /pets.

        Args:
            mood: The field `mood`.
            age: 1 to 2.
            name: The field `name`.
            tags: At least 1 item.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_PET, _put_pet(mood, age, name, tags), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def put_pet(
        self,
        *,
        mood: models.KittenMood | str,
        age: int | Unset = UNSET,
        name: models.ShortName | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /pets.

        As `put_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_PET, _put_pet(mood, age, name, tags), timeout)

    async def aput_pet(
        self,
        *,
        mood: models.KittenMood | str,
        age: int | Unset = UNSET,
        name: models.ShortName | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /pets.

        As `aput_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_PET, _put_pet(mood, age, name, tags), timeout)
