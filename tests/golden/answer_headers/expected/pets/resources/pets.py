"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

FETCH: Operation[models.Pet] = Operation(
    id="fetch",
    method="GET",
    path="/pets/{id}",
    retry="safe",
    answer=lambda value: models.Pet.from_dict(value),
    errors={429: None},
)


def _fetch(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


REMOVE: Operation[None] = Operation(
    id="remove", method="DELETE", path="/pets/{id}", retry="safe", answer=None
)


def _remove(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def fetch(self, *, id: str, timeout: float | None = None) -> models.Pet:
        """A pet.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            RateLimited: 429. Too many calls.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(FETCH, _fetch(id), timeout)

    async def afetch(self, *, id: str, timeout: float | None = None) -> models.Pet:
        """A pet.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            RateLimited: 429. Too many calls.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(FETCH, _fetch(id), timeout)

    def remove(self, *, id: str, timeout: float | None = None) -> None:
        """Remove a pet.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Gone.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(REMOVE, _remove(id), timeout)

    async def aremove(self, *, id: str, timeout: float | None = None) -> None:
        """Remove a pet.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Gone.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(REMOVE, _remove(id), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def fetch(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """A pet.

        As `fetch` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        Headers, as text:
            x-calls-left: integer, of 200, 429. How many calls are left.
            Expires-After: date-time, of 200. When to ask again.
            X-Tags: array of string, of 200. Deprecated.
            X-Filter: application/json, of 200.
            Retry-After: integer, of 429. How long to wait.
        """
        return self._core.raw(FETCH, _fetch(id), timeout)

    async def afetch(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """A pet.

        As `afetch` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        Headers, as text:
            x-calls-left: integer, of 200, 429. How many calls are left.
            Expires-After: date-time, of 200. When to ask again.
            X-Tags: array of string, of 200. Deprecated.
            X-Filter: application/json, of 200.
            Retry-After: integer, of 429. How long to wait.
        """
        return await self._core.araw(FETCH, _fetch(id), timeout)

    def remove(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Remove a pet.

        As `remove` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(REMOVE, _remove(id), timeout)

    async def aremove(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Remove a pet.

        As `aremove` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(REMOVE, _remove(id), timeout)
