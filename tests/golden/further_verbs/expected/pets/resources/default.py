"""The operations of `client.default`."""

from __future__ import annotations

from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FIND_PETS: Operation[None] = Operation(
    id="findPets", method="QUERY", path="/pets", retry="safe", answer=None
)


def _find_pets(name: str | Unset) -> Call:
    return Call(body={"name": arguments.string("name", name, optional=True)})


COPY_PETS: Operation[None] = Operation(
    id="copyPets", method="COPY", path="/pets", retry="never", answer=None
)


def _copy_pets() -> Call:
    return Call()


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def find_pets(self, *, name: str | Unset = UNSET, timeout: float | None = None) -> None:
        """Send QUERY /pets.

        Args:
            name: The field `name`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FIND_PETS, _find_pets(name), timeout)

    async def afind_pets(self, *, name: str | Unset = UNSET, timeout: float | None = None) -> None:
        """Send QUERY /pets.

        Args:
            name: The field `name`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FIND_PETS, _find_pets(name), timeout)

    def copy_pets(self, *, timeout: float | None = None) -> None:
        """Send COPY /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Copied.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(COPY_PETS, _copy_pets(), timeout)

    async def acopy_pets(self, *, timeout: float | None = None) -> None:
        """Send COPY /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Copied.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(COPY_PETS, _copy_pets(), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find_pets(self, *, name: str | Unset = UNSET, timeout: float | None = None) -> RawAnswer:
        """Send QUERY /pets.

        As `find_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FIND_PETS, _find_pets(name), timeout)

    async def afind_pets(
        self, *, name: str | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send QUERY /pets.

        As `afind_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FIND_PETS, _find_pets(name), timeout)

    def copy_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send COPY /pets.

        As `copy_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(COPY_PETS, _copy_pets(), timeout)

    async def acopy_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send COPY /pets.

        As `acopy_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(COPY_PETS, _copy_pets(), timeout)
