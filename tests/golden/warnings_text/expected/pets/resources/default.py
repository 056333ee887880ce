"""The operations of `client.default`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime import arguments, bodies
from .._runtime.core import Core
from .._runtime.items import Pieces, Streamed
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.streams import AsyncStream, Stream
from .._runtime.unset import UNSET, Unset

ADD_PET: Operation[str] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    retry="never",
    answer=bodies.text_of,
    accept="text/csv",
    errors={400: bodies.text_of},
)
ADD_PET_STREAM: Streamed[bytes] = Streamed(ADD_PET, Pieces)


def _add_pet(body: str | Unset) -> Call:
    return Call(body=arguments.string("body", body, optional=True), content_type="application/xml")


REPLACE_PETS: Operation[str] = Operation(
    id="replacePets",
    method="PUT",
    path="/pets",
    retry="safe",
    answer=bodies.text_of,
    accept="text/plain",
)
REPLACE_PETS_STREAM: Streamed[bytes] = Streamed(REPLACE_PETS, Pieces)


def _replace_pets(body: str | Unset) -> Call:
    return Call(body=arguments.string("body", body, optional=True), content_type="text/plain")


LIST_PETS: Operation[models.Pet] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Pet.from_dict(value),
    others="application/xml;q=0.5",
)


def _list_pets() -> Call:
    return Call()


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)
        self.stream = StreamDefaultResource(core)

    def add_pet(self, *, body: str | Unset = UNSET, timeout: float | None = None) -> str:
        """Send POST /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            All of them, and how many.

        Raises:
            BadRequest: 400. What is wrong, in words.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(ADD_PET, _add_pet(body), timeout)

    async def aadd_pet(self, *, body: str | Unset = UNSET, timeout: float | None = None) -> str:
        """Send POST /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            All of them, and how many.

        Raises:
            BadRequest: 400. What is wrong, in words.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(ADD_PET, _add_pet(body), timeout)

    def replace_pets(self, *, body: str | Unset = UNSET, timeout: float | None = None) -> str:
        """Send PUT /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            All.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(REPLACE_PETS, _replace_pets(body), timeout)

    async def areplace_pets(
        self, *, body: str | Unset = UNSET, timeout: float | None = None
    ) -> str:
        """Send PUT /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            All.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(REPLACE_PETS, _replace_pets(body), timeout)

    def list_pets(self, *, timeout: float | None = None) -> models.Pet:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            All of them, as XML too.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_PETS, _list_pets(), timeout)

    async def alist_pets(self, *, timeout: float | None = None) -> models.Pet:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            All of them, as XML too.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST_PETS, _list_pets(), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_pet(self, *, body: str | Unset = UNSET, timeout: float | None = None) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_PET, _add_pet(body), timeout)

    async def aadd_pet(
        self, *, body: str | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_PET, _add_pet(body), timeout)

    def replace_pets(self, *, body: str | Unset = UNSET, timeout: float | None = None) -> RawAnswer:
        """Send PUT /pets.

        As `replace_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(REPLACE_PETS, _replace_pets(body), timeout)

    async def areplace_pets(
        self, *, body: str | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /pets.

        As `areplace_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(REPLACE_PETS, _replace_pets(body), timeout)

    def list_pets(
        self,
        *,
        timeout: float | None = None,
        accept: Literal["application/json", "application/xml"] | None = None,
    ) -> RawAnswer:
        """Send GET /pets.

        As `list_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `list_pets` reads before others.
        """
        return self._core.raw(LIST_PETS.accepting(accept), _list_pets(), timeout)

    async def alist_pets(
        self,
        *,
        timeout: float | None = None,
        accept: Literal["application/json", "application/xml"] | None = None,
    ) -> RawAnswer:
        """Send GET /pets.

        As `alist_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `alist_pets` reads before others.
        """
        return await self._core.araw(LIST_PETS.accepting(accept), _list_pets(), timeout)


class StreamDefaultResource:
    """The operations of Default whose answer can be read while it comes."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_pet(self, *, body: str | Unset = UNSET, timeout: float | None = None) -> Stream[bytes]:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(ADD_PET_STREAM, _add_pet(body), timeout)

    async def aadd_pet(
        self, *, body: str | Unset = UNSET, timeout: float | None = None
    ) -> AsyncStream[bytes]:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns its
        bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(ADD_PET_STREAM, _add_pet(body), timeout)

    def replace_pets(
        self, *, body: str | Unset = UNSET, timeout: float | None = None
    ) -> Stream[bytes]:
        """Send PUT /pets.

        As `replace_pets` of the resource itself, with the same arguments and errors; returns
        its bytes in pieces while the answer comes.

        `for` over it closes it, also by a break; so does `with`. Each wait for more takes at
        most `timeout`, and nothing is asked for again once it has begun.

        `stream.save(path)` writes them to a file.
        """
        return self._core.stream(REPLACE_PETS_STREAM, _replace_pets(body), timeout)

    async def areplace_pets(
        self, *, body: str | Unset = UNSET, timeout: float | None = None
    ) -> AsyncStream[bytes]:
        """Send PUT /pets.

        As `areplace_pets` of the resource itself, with the same arguments and errors; returns
        its bytes in pieces while the answer comes.

        `async for` over it closes it, also by a break; so does `async with`. Each wait for
        more takes at most `timeout`, and nothing is asked for again once it has begun.

        `await stream.save(path)` writes them to a file.
        """
        return await self._core.astream(REPLACE_PETS_STREAM, _replace_pets(body), timeout)
