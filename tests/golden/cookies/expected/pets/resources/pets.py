"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime import arguments, styles
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

LIST: Operation[None] = Operation(id="list", method="GET", path="/pets", retry="safe", answer=None)


def _list(
    session: str,
    theme: models.PetsListTheme | str | None | Unset,
    seen: Sequence[int] | None | Unset,
) -> Call:
    return Call(
        headers=(
            (
                "Cookie",
                styles.cookies(
                    [
                        ("session", arguments.string("session", session)),
                        (
                            "theme",
                            arguments.choice(
                                "theme",
                                theme,
                                values=("dark", "light"),
                                optional=True,
                                nullable=True,
                            ),
                        ),
                        *styles.query(
                            "seen",
                            arguments.array(
                                "seen", seen, item=arguments.integer, optional=True, nullable=True
                            ),
                            style="form",
                            explode=False,
                        ),
                    ]
                ),
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
        session: str,
        theme: models.PetsListTheme | str | None | Unset = UNSET,
        seen: Sequence[int] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """All pets.

        Args:
            session: The cookie `session`.
            theme: The cookie `theme`.
            seen: The cookie `seen`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Listed.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST, _list(session, theme, seen), timeout)

    async def alist(
        self,
        *,
        session: str,
        theme: models.PetsListTheme | str | None | Unset = UNSET,
        seen: Sequence[int] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """All pets.

        Args:
            session: The cookie `session`.
            theme: The cookie `theme`.
            seen: The cookie `seen`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Listed.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST, _list(session, theme, seen), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list(
        self,
        *,
        session: str,
        theme: models.PetsListTheme | str | None | Unset = UNSET,
        seen: Sequence[int] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """All pets.

        As `list` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(LIST, _list(session, theme, seen), timeout)

    async def alist(
        self,
        *,
        session: str,
        theme: models.PetsListTheme | str | None | Unset = UNSET,
        seen: Sequence[int] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """All pets.

        As `alist` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST, _list(session, theme, seen), timeout)
