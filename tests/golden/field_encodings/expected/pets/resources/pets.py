"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .._runtime import arguments, bodies, uploads
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset
from .._runtime.uploads import FileInput

FILL: Operation[None] = Operation(
    id="fill", method="POST", path="/form", retry="never", answer=None
)


def _fill(
    expand: Sequence[str] | Unset,
    filter: Mapping[str, str] | Unset,
    tags: Sequence[str] | Unset,
    path: str | Unset,
) -> Call:
    return Call(
        body=bodies.form(
            {
                "expand": arguments.array("expand", expand, item=arguments.string, optional=True),
                "filter": arguments.mapping("filter", filter, item=arguments.string, optional=True),
                "tags": arguments.array("tags", tags, item=arguments.string, optional=True),
                "path": arguments.string("path", path, optional=True),
            },
            nested=("expand",),
            encodings={
                "filter": bodies.Encoding(content_type="application/json"),
                "tags": bodies.Encoding(style="pipeDelimited", explode=False),
                "path": bodies.Encoding(style="form", reserved=True),
            },
        ),
        content_type="application/x-www-form-urlencoded",
    )


SEND: Operation[None] = Operation(
    id="send", method="POST", path="/parts", retry="never", answer=None
)


def _send(photo: FileInput, note: str | Unset) -> Call:
    return Call(
        body=bodies.multipart(
            {
                "note": arguments.string("note", note, optional=True),
                "photo": uploads.file("photo", photo),
            },
            kind="multipart/mixed",
            encodings={
                "photo": bodies.Encoding(
                    content_type="image/png, image/jpeg", headers=(("X-Kind", "photo"),)
                )
            },
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def fill(
        self,
        *,
        expand: Sequence[str] | Unset = UNSET,
        filter: Mapping[str, str] | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        path: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Fill in a form.

        Args:
            expand: The field `expand`.
            filter: The field `filter`.
            tags: The field `tags`.
            path: The field `path`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FILL, _fill(expand, filter, tags, path), timeout)

    async def afill(
        self,
        *,
        expand: Sequence[str] | Unset = UNSET,
        filter: Mapping[str, str] | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        path: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Fill in a form.

        Args:
            expand: The field `expand`.
            filter: The field `filter`.
            tags: The field `tags`.
            path: The field `path`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FILL, _fill(expand, filter, tags, path), timeout)

    def send(
        self, *, photo: FileInput, note: str | Unset = UNSET, timeout: float | None = None
    ) -> None:
        """Send parts.

        Args:
            photo: The field `photo`.
            note: The field `note`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(SEND, _send(photo, note), timeout)

    async def asend(
        self, *, photo: FileInput, note: str | Unset = UNSET, timeout: float | None = None
    ) -> None:
        """Send parts.

        Args:
            photo: The field `photo`.
            note: The field `note`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(SEND, _send(photo, note), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def fill(
        self,
        *,
        expand: Sequence[str] | Unset = UNSET,
        filter: Mapping[str, str] | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        path: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Fill in a form.

        As `fill` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(FILL, _fill(expand, filter, tags, path), timeout)

    async def afill(
        self,
        *,
        expand: Sequence[str] | Unset = UNSET,
        filter: Mapping[str, str] | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        path: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Fill in a form.

        As `afill` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FILL, _fill(expand, filter, tags, path), timeout)

    def send(
        self, *, photo: FileInput, note: str | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send parts.

        As `send` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(SEND, _send(photo, note), timeout)

    async def asend(
        self, *, photo: FileInput, note: str | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send parts.

        As `asend` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(SEND, _send(photo, note), timeout)
