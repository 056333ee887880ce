"""The operations of `client.pets`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

FETCH: Operation[models.Pet | models.Link] = Operation(
    id="fetch",
    method="GET",
    path="/pets/{id}",
    retry="safe",
    answer=lambda value: unions.union(value, models.Pet.from_dict, models.Link.from_dict),
    accept="application/json, application/vnd.link+json",
    others="text/csv;q=0.5",
    answers={
        (200, "application/json"): lambda value: models.Pet.from_dict(value),
        (200, "application/vnd.link+json"): lambda value: models.Link.from_dict(value),
    },
    errors={
        "4XX": lambda value: unions.union(value, models.Pet.from_dict, models.Link.from_dict),
        ("4XX", "application/json"): lambda value: models.Pet.from_dict(value),
        ("4XX", "application/problem+json"): lambda value: models.Link.from_dict(value),
    },
)


def _fetch(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


WALK: Operation[int | models.Pet | models.Link | None] = Operation(
    id="walk",
    method="POST",
    path="/pets/{id}",
    retry="never",
    answer=lambda value: unions.union(
        value, fields.integer, models.Pet.from_dict, models.Link.from_dict
    ),
    accept="application/json; version=1, application/json; version=2, application/json",
    answers={
        200: lambda value: unions.union(value, fields.integer, models.Pet.from_dict),
        (200, "application/json;version=1"): fields.integer,
        (200, "application/json;version=2"): lambda value: models.Pet.from_dict(value),
        202: lambda value: models.Link.from_dict(value),
        204: None,
    },
)


def _walk(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def fetch(self, *, id: str, timeout: float | None = None) -> models.Pet | models.Link:
        """A pet, as a record of it or as a link to its own.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: 4XX. No.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(FETCH, _fetch(id), timeout)

    async def afetch(self, *, id: str, timeout: float | None = None) -> models.Pet | models.Link:
        """A pet, as a record of it or as a link to its own.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: 4XX. No.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(FETCH, _fetch(id), timeout)

    def walk(
        self, *, id: str, timeout: float | None = None
    ) -> int | models.Pet | models.Link | None:
        """Walk a pet, now or later.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How far it was, in one version or the other.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(WALK, _walk(id), timeout)

    async def awalk(
        self, *, id: str, timeout: float | None = None
    ) -> int | models.Pet | models.Link | None:
        """Walk a pet, now or later.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            How far it was, in one version or the other.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(WALK, _walk(id), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def fetch(
        self,
        *,
        id: str,
        timeout: float | None = None,
        accept: Literal["application/json", "application/vnd.link+json", "text/csv"] | None = None,
    ) -> RawAnswer:
        """A pet, as a record of it or as a link to its own.

        As `fetch` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `fetch` reads before others.
        """
        return self._core.raw(FETCH.accepting(accept), _fetch(id), timeout)

    async def afetch(
        self,
        *,
        id: str,
        timeout: float | None = None,
        accept: Literal["application/json", "application/vnd.link+json", "text/csv"] | None = None,
    ) -> RawAnswer:
        """A pet, as a record of it or as a link to its own.

        As `afetch` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `afetch` reads before others.
        """
        return await self._core.araw(FETCH.accepting(accept), _fetch(id), timeout)

    def walk(
        self,
        *,
        id: str,
        timeout: float | None = None,
        accept: Literal["application/json; version=1", "application/json; version=2"] | None = None,
    ) -> RawAnswer:
        """Walk a pet, now or later.

        As `walk` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `walk` reads before others.
        """
        return self._core.raw(WALK.accepting(accept), _walk(id), timeout)

    async def awalk(
        self,
        *,
        id: str,
        timeout: float | None = None,
        accept: Literal["application/json; version=1", "application/json; version=2"] | None = None,
    ) -> RawAnswer:
        """Walk a pet, now or later.

        As `awalk` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `awalk` reads before others.
        """
        return await self._core.araw(WALK.accepting(accept), _walk(id), timeout)
