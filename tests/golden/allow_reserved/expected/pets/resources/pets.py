"""The operations of `client.pets`."""

from __future__ import annotations

from .._runtime import arguments, styles
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FETCH: Operation[None] = Operation(
    id="fetch", method="GET", path="/pets/{id}", retry="safe", answer=None
)


def _fetch(
    id: str,
    link: str | None | Unset,
    x_link: str | None | Unset,
    seen: str | None | Unset,
    last: str | None | Unset,
) -> Call:
    return Call(
        path=(
            styles.path(
                "id", arguments.string("id", id), style="simple", explode=False, reserved=True
            ),
        ),
        query=(
            *styles.query(
                "link",
                arguments.string("link", link, optional=True, nullable=True),
                style="form",
                explode=True,
                reserved=True,
            ),
        ),
        headers=(
            ("X-Link", arguments.string("x_link", x_link, optional=True, nullable=True)),
            (
                "Cookie",
                styles.cookies(
                    [
                        *styles.cookie(
                            "seen",
                            arguments.string("seen", seen, optional=True, nullable=True),
                            explode=True,
                        ),
                        *styles.query(
                            "last",
                            arguments.string("last", last, optional=True, nullable=True),
                            style="cookie",
                            explode=True,
                        ),
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

    def fetch(
        self,
        *,
        id: str,
        link: str | None | Unset = UNSET,
        x_link: str | None | Unset = UNSET,
        seen: str | None | Unset = UNSET,
        last: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """A pet by an id that may have colons in it.

        Args:
            id: The path parameter `id`.
            link: The query parameter `link`.
            x_link: The header `X-Link`.
            seen: The cookie `seen`.
            last: The cookie `last`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is there.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FETCH, _fetch(id, link, x_link, seen, last), timeout)

    async def afetch(
        self,
        *,
        id: str,
        link: str | None | Unset = UNSET,
        x_link: str | None | Unset = UNSET,
        seen: str | None | Unset = UNSET,
        last: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """A pet by an id that may have colons in it.

        Args:
            id: The path parameter `id`.
            link: The query parameter `link`.
            x_link: The header `X-Link`.
            seen: The cookie `seen`.
            last: The cookie `last`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is there.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FETCH, _fetch(id, link, x_link, seen, last), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def fetch(
        self,
        *,
        id: str,
        link: str | None | Unset = UNSET,
        x_link: str | None | Unset = UNSET,
        seen: str | None | Unset = UNSET,
        last: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """A pet by an id that may have colons in it.

        As `fetch` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FETCH, _fetch(id, link, x_link, seen, last), timeout)

    async def afetch(
        self,
        *,
        id: str,
        link: str | None | Unset = UNSET,
        x_link: str | None | Unset = UNSET,
        seen: str | None | Unset = UNSET,
        last: str | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """A pet by an id that may have colons in it.

        As `afetch` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FETCH, _fetch(id, link, x_link, seen, last), timeout)
