"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime import arguments, bodies, styles
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

CHANGE: Operation[None] = Operation(
    id="change",
    method="POST",
    path="/pets/{id}",
    retry="never",
    answer=None,
    security=(("access_token", "basic_auth"),),
)


def _change(
    id: str,
    query: str | None | Unset,
    note: str | None | Unset,
    x_lang: int | None | Unset,
    seen: Sequence[str] | None | Unset,
    body: Mapping[str, Any] | Unset,
) -> Call:
    return Call(
        path=(arguments.segment("id", id),),
        query=(
            ("query", arguments.string("query", query, optional=True, nullable=True)),
            ("note", arguments.string("note", note, optional=True, nullable=True)),
        ),
        headers=(
            ("X-Lang", arguments.integer("x_lang", x_lang, optional=True, nullable=True)),
            (
                "Cookie",
                styles.cookies(
                    [
                        *styles.query(
                            "seen",
                            arguments.array(
                                "seen", seen, item=arguments.string, optional=True, nullable=True
                            ),
                            style="cookie",
                            explode=True,
                        )
                    ]
                ),
            ),
        ),
        body=bodies.multipart(bodies.fields("body", body, optional=True), kind="multipart/mixed"),
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def change(
        self,
        *,
        id: str,
        query: str | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        x_lang: int | None | Unset = UNSET,
        seen: Sequence[str] | None | Unset = UNSET,
        body: Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Change a pet.

        Args:
            id: The path parameter `id`.
            query: The query parameter `query`.
            note: The query parameter `note`.
            x_lang: The header `X-Lang`.
            seen: The cookie `seen`.
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Changed.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(CHANGE, _change(id, query, note, x_lang, seen, body), timeout)

    async def achange(
        self,
        *,
        id: str,
        query: str | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        x_lang: int | None | Unset = UNSET,
        seen: Sequence[str] | None | Unset = UNSET,
        body: Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Change a pet.

        Args:
            id: The path parameter `id`.
            query: The query parameter `query`.
            note: The query parameter `note`.
            x_lang: The header `X-Lang`.
            seen: The cookie `seen`.
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Changed.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(CHANGE, _change(id, query, note, x_lang, seen, body), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def change(
        self,
        *,
        id: str,
        query: str | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        x_lang: int | None | Unset = UNSET,
        seen: Sequence[str] | None | Unset = UNSET,
        body: Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Change a pet.

        As `change` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CHANGE, _change(id, query, note, x_lang, seen, body), timeout)

    async def achange(
        self,
        *,
        id: str,
        query: str | None | Unset = UNSET,
        note: str | None | Unset = UNSET,
        x_lang: int | None | Unset = UNSET,
        seen: Sequence[str] | None | Unset = UNSET,
        body: Mapping[str, Any] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Change a pet.

        As `achange` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CHANGE, _change(id, query, note, x_lang, seen, body), timeout)
