"""The operations of `client.pets`."""

from __future__ import annotations

from functools import partial
from os import PathLike
from typing import BinaryIO, Literal

from .._runtime import contents, encoded
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

DRAW: Operation[bytes] = Operation(
    id="draw",
    method="PUT",
    path="/pets/photo",
    retry="safe",
    answer=encoded.base64,
    accept="image/png",
)


def _draw(body: bytes | PathLike[str] | BinaryIO) -> Call:
    return Call(body=encoded.content("body", body, by="base64"), content_type="image/png")


SIGN: Operation[bytes] = Operation(
    id="sign",
    method="POST",
    path="/pets/key",
    retry="never",
    answer=encoded.base32,
    accept="text/plain",
    errors={404: encoded.base16},
)


def _sign(
    body: bytes | PathLike[str] | BinaryIO | Unset,
    content_type: Literal["text/plain", "application/x-chip"] | None,
) -> Call:
    return Call(
        body=contents.chosen(
            "body",
            body,
            content_type,
            {
                "text/plain": partial(encoded.content, by="base64url"),
                "application/x-chip": partial(encoded.content, by="base16"),
            },
            optional=True,
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def draw(
        self, *, body: bytes | PathLike[str] | BinaryIO, timeout: float | None = None
    ) -> bytes:
        """Give the pet a picture, as base64.

        Args:
            body: The picture. Sent as base64.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The picture before.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(DRAW, _draw(body), timeout)

    async def adraw(
        self, *, body: bytes | PathLike[str] | BinaryIO, timeout: float | None = None
    ) -> bytes:
        """Give the pet a picture, as base64.

        Args:
            body: The picture. Sent as base64.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The picture before.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(DRAW, _draw(body), timeout)

    def sign(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO | Unset = UNSET,
        content_type: Literal["text/plain", "application/x-chip"] | None = None,
        timeout: float | None = None,
    ) -> bytes:
        """Send POST /pets/key.

        Args:
            body: The body.
            content_type: How the body is sent: text/plain, application/x-chip. By what the
                body is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The signature.

        Raises:
            NotFound: 404. No such key.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(SIGN, _sign(body, content_type), timeout)

    async def asign(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO | Unset = UNSET,
        content_type: Literal["text/plain", "application/x-chip"] | None = None,
        timeout: float | None = None,
    ) -> bytes:
        """Send POST /pets/key.

        Args:
            body: The body.
            content_type: How the body is sent: text/plain, application/x-chip. By what the
                body is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The signature.

        Raises:
            NotFound: 404. No such key.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(SIGN, _sign(body, content_type), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def draw(
        self, *, body: bytes | PathLike[str] | BinaryIO, timeout: float | None = None
    ) -> RawAnswer:
        """Give the pet a picture, as base64.

        As `draw` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(DRAW, _draw(body), timeout)

    async def adraw(
        self, *, body: bytes | PathLike[str] | BinaryIO, timeout: float | None = None
    ) -> RawAnswer:
        """Give the pet a picture, as base64.

        As `adraw` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(DRAW, _draw(body), timeout)

    def sign(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO | Unset = UNSET,
        content_type: Literal["text/plain", "application/x-chip"] | None = None,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets/key.

        As `sign` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(SIGN, _sign(body, content_type), timeout)

    async def asign(
        self,
        *,
        body: bytes | PathLike[str] | BinaryIO | Unset = UNSET,
        content_type: Literal["text/plain", "application/x-chip"] | None = None,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets/key.

        As `asign` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(SIGN, _sign(body, content_type), timeout)
