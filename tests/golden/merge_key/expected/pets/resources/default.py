"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

LIST_PETS: Operation[models.Pets] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: models.Pets.from_dict(value),
)


def _list_pets() -> Call:
    return Call()


LIST_CATS: Operation[models.Pets] = Operation(
    id="listCats",
    method="GET",
    path="/cats",
    retry="safe",
    answer=lambda value: models.Pets.from_dict(value),
)


def _list_cats() -> Call:
    return Call()


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def list_pets(self, *, timeout: float | None = None) -> models.Pets:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_PETS, _list_pets(), timeout)

    async def alist_pets(self, *, timeout: float | None = None) -> models.Pets:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST_PETS, _list_pets(), timeout)

    def list_cats(self, *, timeout: float | None = None) -> models.Pets:
        """Send GET /cats.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_CATS, _list_cats(), timeout)

    async def alist_cats(self, *, timeout: float | None = None) -> models.Pets:
        """Send GET /cats.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST_CATS, _list_cats(), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `list_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LIST_PETS, _list_pets(), timeout)

    async def alist_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `alist_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST_PETS, _list_pets(), timeout)

    def list_cats(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /cats.

        As `list_cats` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LIST_CATS, _list_cats(), timeout)

    async def alist_cats(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /cats.

        As `alist_cats` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST_CATS, _list_cats(), timeout)
