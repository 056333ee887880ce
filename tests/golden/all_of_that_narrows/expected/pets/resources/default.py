"""The operations of `client.default`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

ADD_PET: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", retry="never", answer=None
)


def _add_pet(
    age: int, kind: Literal["kitten"], owner: models.Person | models.PersonDict | Unset
) -> Call:
    return Call(
        body={
            "kind": arguments.choice("kind", kind, values=("kitten",)),
            "age": arguments.integer("age", age, minimum=0, maximum=1),
            "owner": arguments.model("owner", owner, cls=models.Person, optional=True),
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
        age: int,
        kind: Literal["kitten"] = "kitten",
        owner: models.Person | models.PersonDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            age: 0 to 1.
            kind: What it is. Always "kitten".
            owner: Who feeds it.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_PET, _add_pet(age, kind, owner), timeout)

    async def aadd_pet(
        self,
        *,
        age: int,
        kind: Literal["kitten"] = "kitten",
        owner: models.Person | models.PersonDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            age: 0 to 1.
            kind: What it is. Always "kitten".
            owner: Who feeds it.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_PET, _add_pet(age, kind, owner), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_pet(
        self,
        *,
        age: int,
        kind: Literal["kitten"] = "kitten",
        owner: models.Person | models.PersonDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_PET, _add_pet(age, kind, owner), timeout)

    async def aadd_pet(
        self,
        *,
        age: int,
        kind: Literal["kitten"] = "kitten",
        owner: models.Person | models.PersonDict | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_PET, _add_pet(age, kind, owner), timeout)
