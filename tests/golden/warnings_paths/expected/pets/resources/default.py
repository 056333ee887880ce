"""The operations of `client.default`."""

from __future__ import annotations

from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

ITER_PETS_: Operation[None] = Operation(
    id="iter_pets", method="GET", path="/pets", retry="safe", answer=None
)


def _iter_pets_() -> Call:
    return Call()


HOMES: Operation[None] = Operation(
    id="homes", method="GET", path="/pet%20homes/%7Bplace/%C3%A9", retry="safe", answer=None
)


def _homes() -> Call:
    return Call()


PET: Operation[None] = Operation(
    id="pet", method="GET", path="/pets/{id}", retry="safe", answer=None
)


def _pet(id: str) -> Call:
    return Call(path=(arguments.segment("id", id),))


PET_: Operation[None] = Operation(
    id="pet", method="PUT", path="/pets/{name}", retry="safe", answer=None
)


def _pet_(name: str) -> Call:
    return Call(path=(arguments.segment("name", name),))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def iter_pets_(self, *, timeout: float | None = None) -> None:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. There are none.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ITER_PETS_, _iter_pets_(), timeout)

    async def aiter_pets_(self, *, timeout: float | None = None) -> None:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. There are none.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ITER_PETS_, _iter_pets_(), timeout)

    def homes(self, *, timeout: float | None = None) -> None:
        """Send GET /pet homes/{place/é.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. There are none.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(HOMES, _homes(), timeout)

    async def ahomes(self, *, timeout: float | None = None) -> None:
        """Send GET /pet homes/{place/é.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. There are none.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(HOMES, _homes(), timeout)

    def pet(self, *, id: str, timeout: float | None = None) -> None:
        """Send GET /pets/{id}.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. There is none.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PET, _pet(id), timeout)

    async def apet(self, *, id: str, timeout: float | None = None) -> None:
        """Send GET /pets/{id}.

        Args:
            id: The path parameter `id`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. There is none.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PET, _pet(id), timeout)

    def pet_(self, *, name: str, timeout: float | None = None) -> None:
        """Send PUT /pets/{name}.

        Args:
            name: The path parameter `name`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PET_, _pet_(name), timeout)

    async def apet_(self, *, name: str, timeout: float | None = None) -> None:
        """Send PUT /pets/{name}.

        Args:
            name: The path parameter `name`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PET_, _pet_(name), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def iter_pets_(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `iter_pets_` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ITER_PETS_, _iter_pets_(), timeout)

    async def aiter_pets_(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `aiter_pets_` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ITER_PETS_, _iter_pets_(), timeout)

    def homes(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pet homes/{place/é.

        As `homes` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(HOMES, _homes(), timeout)

    async def ahomes(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pet homes/{place/é.

        As `ahomes` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(HOMES, _homes(), timeout)

    def pet(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets/{id}.

        As `pet` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(PET, _pet(id), timeout)

    async def apet(self, *, id: str, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets/{id}.

        As `apet` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(PET, _pet(id), timeout)

    def pet_(self, *, name: str, timeout: float | None = None) -> RawAnswer:
        """Send PUT /pets/{name}.

        As `pet_` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(PET_, _pet_(name), timeout)

    async def apet_(self, *, name: str, timeout: float | None = None) -> RawAnswer:
        """Send PUT /pets/{name}.

        As `apet_` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PET_, _pet_(name), timeout)
