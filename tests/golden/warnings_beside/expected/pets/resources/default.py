"""The operations of `client.default`."""

from __future__ import annotations

from typing import Any

from .._runtime import arguments, bodies, styles
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset, given_if_any

FEED_PET: Operation[None] = Operation(
    id="feedPet", method="POST", path="/pets/{id}/{of}", retry="never", answer=None
)


def _feed_pet(
    id: str,
    of: str,
    both: int | None | Unset,
    several: Any | Unset,
    x_empty: str | None | Unset,
    food: str | Unset,
) -> Call:
    return Call(
        path=(arguments.segment("id", id), arguments.segment("of", of)),
        query=(
            ("both", arguments.integer("both", both, optional=True, nullable=True)),
            (
                "several",
                styles.as_json(
                    arguments.anything("several", several, optional=True, nullable=True)
                ),
            ),
        ),
        headers=(("X-Empty", arguments.string("x_empty", x_empty, optional=True, nullable=True)),),
        body=bodies.form({"food": arguments.string("food", food, optional=True)}),
        content_type="application/x-www-form-urlencoded",
    )


PUT_PET: Operation[None] = Operation(
    id="putPet", method="PUT", path="/pets/{id}/{of}", retry="safe", answer=None
)


def _put_pet(id: str, of: str, name: str | Unset) -> Call:
    return Call(
        path=(arguments.segment("id", id), arguments.segment("of", of)),
        body=given_if_any({"name": arguments.string("name", name, optional=True)}),
    )


REMOVE_PET: Operation[None] = Operation(
    id="removePet", method="DELETE", path="/pets/{id}/{of}", retry="safe", answer=None
)


def _remove_pet(id: str, of: str) -> Call:
    return Call(path=(arguments.segment("id", id), arguments.segment("of", of)))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def feed_pet(
        self,
        *,
        id: str,
        of: str,
        both: int | None | Unset = UNSET,
        several: Any | Unset = UNSET,
        x_empty: str | None | Unset = UNSET,
        food: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets/{id}/{of}.

        Args:
            id: The path parameter `id`.
            of: The path parameter `of`.
            both: The query parameter `both`.
            several: The query parameter `several`.
            x_empty: The header `X-Empty`.
            food: The field `food`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Fed.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FEED_PET, _feed_pet(id, of, both, several, x_empty, food), timeout)

    async def afeed_pet(
        self,
        *,
        id: str,
        of: str,
        both: int | None | Unset = UNSET,
        several: Any | Unset = UNSET,
        x_empty: str | None | Unset = UNSET,
        food: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets/{id}/{of}.

        Args:
            id: The path parameter `id`.
            of: The path parameter `of`.
            both: The query parameter `both`.
            several: The query parameter `several`.
            x_empty: The header `X-Empty`.
            food: The field `food`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Fed.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            FEED_PET, _feed_pet(id, of, both, several, x_empty, food), timeout
        )

    def put_pet(
        self, *, id: str, of: str, name: str | Unset = UNSET, timeout: float | None = None
    ) -> None:
        """Send PUT /pets/{id}/{of}.

        Args:
            id: The path parameter `id`.
            of: The path parameter `of`.
            name: The field `name`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_PET, _put_pet(id, of, name), timeout)

    async def aput_pet(
        self, *, id: str, of: str, name: str | Unset = UNSET, timeout: float | None = None
    ) -> None:
        """Send PUT /pets/{id}/{of}.

        Args:
            id: The path parameter `id`.
            of: The path parameter `of`.
            name: The field `name`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_PET, _put_pet(id, of, name), timeout)

    def remove_pet(self, *, id: str, of: str, timeout: float | None = None) -> None:
        """Send DELETE /pets/{id}/{of}.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            id: The path parameter `id`.
            of: The path parameter `of`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Gone.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(REMOVE_PET, _remove_pet(id, of), timeout)

    async def aremove_pet(self, *, id: str, of: str, timeout: float | None = None) -> None:
        """Send DELETE /pets/{id}/{of}.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            id: The path parameter `id`.
            of: The path parameter `of`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Gone.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(REMOVE_PET, _remove_pet(id, of), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def feed_pet(
        self,
        *,
        id: str,
        of: str,
        both: int | None | Unset = UNSET,
        several: Any | Unset = UNSET,
        x_empty: str | None | Unset = UNSET,
        food: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets/{id}/{of}.

        As `feed_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FEED_PET, _feed_pet(id, of, both, several, x_empty, food), timeout)

    async def afeed_pet(
        self,
        *,
        id: str,
        of: str,
        both: int | None | Unset = UNSET,
        several: Any | Unset = UNSET,
        x_empty: str | None | Unset = UNSET,
        food: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets/{id}/{of}.

        As `afeed_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            FEED_PET, _feed_pet(id, of, both, several, x_empty, food), timeout
        )

    def put_pet(
        self, *, id: str, of: str, name: str | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /pets/{id}/{of}.

        As `put_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_PET, _put_pet(id, of, name), timeout)

    async def aput_pet(
        self, *, id: str, of: str, name: str | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /pets/{id}/{of}.

        As `aput_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_PET, _put_pet(id, of, name), timeout)

    def remove_pet(self, *, id: str, of: str, timeout: float | None = None) -> RawAnswer:
        """Send DELETE /pets/{id}/{of}.

        As `remove_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(REMOVE_PET, _remove_pet(id, of), timeout)

    async def aremove_pet(self, *, id: str, of: str, timeout: float | None = None) -> RawAnswer:
        """Send DELETE /pets/{id}/{of}.

        As `aremove_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(REMOVE_PET, _remove_pet(id, of), timeout)
