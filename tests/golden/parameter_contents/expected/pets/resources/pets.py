"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from .. import models
from .._runtime import arguments, bodies, styles
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FIND: Operation[None] = Operation(
    id="find", method="GET", path="/pets/{near}", retry="safe", answer=None
)


def _find(
    near: models.Place | models.PlaceDict,
    filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset,
    limits: Sequence[int] | None | Unset,
    born: datetime | None | Unset,
    x_wish: Mapping[str, int] | None | Unset,
    x_age: int | None | Unset,
    seen: Mapping[str, Any] | None | Unset,
) -> Call:
    return Call(
        path=(
            arguments.segment(
                "near", bodies.form_text(arguments.model("near", near, cls=models.Place))
            ),
        ),
        query=(
            (
                "filter",
                bodies.form_text(
                    arguments.model(
                        "filter", filter, cls=models.PetsFindFilter, optional=True, nullable=True
                    ),
                    nested=("size",),
                    encodings={"colours": bodies.Encoding(style="form", explode=False)},
                ),
            ),
            (
                "limits",
                styles.as_json(
                    arguments.array(
                        "limits", limits, item=arguments.integer, optional=True, nullable=True
                    )
                ),
            ),
            ("born", arguments.date_time("born", born, optional=True, nullable=True)),
        ),
        headers=(
            (
                "X-Wish",
                bodies.form_text(
                    arguments.mapping(
                        "x_wish", x_wish, item=arguments.integer, optional=True, nullable=True
                    )
                ),
            ),
            ("X-Age", arguments.integer("x_age", x_age, minimum=0, optional=True, nullable=True)),
            (
                "Cookie",
                styles.cookies(
                    [
                        (
                            "seen",
                            bodies.form_text(
                                arguments.mapping(
                                    "seen",
                                    seen,
                                    item=arguments.anything,
                                    optional=True,
                                    nullable=True,
                                )
                            ),
                        )
                    ]
                ),
            ),
        ),
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
        near: models.Place | models.PlaceDict,
        filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset = UNSET,
        limits: Sequence[int] | None | Unset = UNSET,
        born: datetime | None | Unset = UNSET,
        x_wish: Mapping[str, int] | None | Unset = UNSET,
        x_age: int | None | Unset = UNSET,
        seen: Mapping[str, Any] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Find pets, by parameters that are contents.

        Args:
            near: Where.
            filter: Which pets.
            limits: The query parameter `limits`.
            born: Since when.
            x_wish: The header `X-Wish`.
            x_age: At least 0.
            seen: The cookie `seen`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            FIND, _find(near, filter, limits, born, x_wish, x_age, seen), timeout
        )

    async def afind(
        self,
        *,
        near: models.Place | models.PlaceDict,
        filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset = UNSET,
        limits: Sequence[int] | None | Unset = UNSET,
        born: datetime | None | Unset = UNSET,
        x_wish: Mapping[str, int] | None | Unset = UNSET,
        x_age: int | None | Unset = UNSET,
        seen: Mapping[str, Any] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Find pets, by parameters that are contents.

        Args:
            near: Where.
            filter: Which pets.
            limits: The query parameter `limits`.
            born: Since when.
            x_wish: The header `X-Wish`.
            x_age: At least 0.
            seen: The cookie `seen`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            FIND, _find(near, filter, limits, born, x_wish, x_age, seen), timeout
        )


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find(
        self,
        *,
        near: models.Place | models.PlaceDict,
        filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset = UNSET,
        limits: Sequence[int] | None | Unset = UNSET,
        born: datetime | None | Unset = UNSET,
        x_wish: Mapping[str, int] | None | Unset = UNSET,
        x_age: int | None | Unset = UNSET,
        seen: Mapping[str, Any] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find pets, by parameters that are contents.

        As `find` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(FIND, _find(near, filter, limits, born, x_wish, x_age, seen), timeout)

    async def afind(
        self,
        *,
        near: models.Place | models.PlaceDict,
        filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset = UNSET,
        limits: Sequence[int] | None | Unset = UNSET,
        born: datetime | None | Unset = UNSET,
        x_wish: Mapping[str, int] | None | Unset = UNSET,
        x_age: int | None | Unset = UNSET,
        seen: Mapping[str, Any] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find pets, by parameters that are contents.

        As `afind` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            FIND, _find(near, filter, limits, born, x_wish, x_age, seen), timeout
        )
