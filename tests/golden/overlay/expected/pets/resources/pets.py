"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

LIST: Operation[str] = Operation(
    id="list", method="GET", path="/pets", retry="safe", answer=fields.string
)


def _list(size: int | None | Unset, kind: models.PetsListKind | str | None | Unset) -> Call:
    return Call(
        query=(
            ("size", arguments.integer("size", size, maximum=100, optional=True, nullable=True)),
            (
                "kind",
                arguments.choice("kind", kind, values=("cat", "dog"), optional=True, nullable=True),
            ),
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def list(
        self,
        *,
        size: int | None | Unset = UNSET,
        kind: models.PetsListKind | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> str:
        """List pets.

        Args:
            size: At most 100.
            kind: The query parameter `kind`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Some.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST, _list(size, kind), timeout)

    async def alist(
        self,
        *,
        size: int | None | Unset = UNSET,
        kind: models.PetsListKind | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> str:
        """List pets.

        Args:
            size: At most 100.
            kind: The query parameter `kind`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Some.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST, _list(size, kind), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list(
        self,
        *,
        size: int | None | Unset = UNSET,
        kind: models.PetsListKind | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """List pets.

        As `list` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(LIST, _list(size, kind), timeout)

    async def alist(
        self,
        *,
        size: int | None | Unset = UNSET,
        kind: models.PetsListKind | str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """List pets.

        As `alist` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST, _list(size, kind), timeout)
