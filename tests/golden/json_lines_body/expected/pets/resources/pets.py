"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from os import PathLike
from typing import BinaryIO, Literal

from .. import models
from .._runtime import arguments, contents, lines, one_way, uploads
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

LOAD: Operation[None] = Operation(
    id="load", method="POST", path="/pets", retry="never", answer=None
)


def _load(body: Iterable[models.Pet | models.PetDict] | bytes | PathLike[str] | BinaryIO) -> Call:
    return Call(
        body=lines.written(
            "body",
            body,
            item=partial(
                one_way.checked,
                check=partial(arguments.model, cls=models.Pet),
                reader=lambda value: models.Pet.from_dict(value),
            ),
        ),
        content_type="application/jsonl",
    )


WEIGH: Operation[None] = Operation(
    id="weigh", method="POST", path="/weights", retry="never", answer=None
)


def _weigh(body: Iterable[float] | bytes | PathLike[str] | BinaryIO | Unset) -> Call:
    return Call(
        body=lines.written(
            "body",
            body,
            item=partial(arguments.number, minimum=0),
            min_items=2,
            max_items=3,
            unique=True,
            records=True,
            optional=True,
        ),
        content_type="application/json-seq",
    )


MARK: Operation[None] = Operation(
    id="mark", method="POST", path="/marks", retry="never", answer=None
)


def _mark(
    body: Sequence[date] | Iterable[date] | bytes | PathLike[str] | BinaryIO,
    content_type: Literal["application/json", "application/x-ndjson", "application/octet-stream"]
    | None,
) -> Call:
    return Call(
        body=contents.chosen(
            "body",
            body,
            content_type,
            {
                "application/json": partial(arguments.array, item=arguments.date),
                "application/x-ndjson": partial(lines.written, item=arguments.date),
                "application/octet-stream": uploads.content,
            },
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def load(
        self,
        *,
        body: Iterable[models.Pet | models.PetDict] | bytes | PathLike[str] | BinaryIO,
        timeout: float | None = None,
    ) -> None:
        """Add many pets.

        Args:
            body: A pet a line. Each item is a line of JSON, written before any is sent; a
                file of such lines goes as it is.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LOAD, _load(body), timeout)

    async def aload(
        self,
        *,
        body: Iterable[models.Pet | models.PetDict] | bytes | PathLike[str] | BinaryIO,
        timeout: float | None = None,
    ) -> None:
        """Add many pets.

        Args:
            body: A pet a line. Each item is a line of JSON, written before any is sent; a
                file of such lines goes as it is.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LOAD, _load(body), timeout)

    def weigh(
        self,
        *,
        body: Iterable[float] | bytes | PathLike[str] | BinaryIO | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Note how heavy they are.

        Args:
            body: 2 to 3 items, no item twice. Each item is a line of JSON, written before any
                is sent; a file of such lines goes as it is.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Noted.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(WEIGH, _weigh(body), timeout)

    async def aweigh(
        self,
        *,
        body: Iterable[float] | bytes | PathLike[str] | BinaryIO | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Note how heavy they are.

        Args:
            body: 2 to 3 items, no item twice. Each item is a line of JSON, written before any
                is sent; a file of such lines goes as it is.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Noted.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(WEIGH, _weigh(body), timeout)

    def mark(
        self,
        *,
        body: Sequence[date] | Iterable[date] | bytes | PathLike[str] | BinaryIO,
        content_type: Literal[
            "application/json", "application/x-ndjson", "application/octet-stream"
        ]
        | None = None,
        timeout: float | None = None,
    ) -> None:
        """Mark days, as a list, a line each or in a file of any kind.

        Args:
            body: The body.
            content_type: How the body is sent: application/json, application/x-ndjson,
                application/octet-stream. By what the body is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Marked.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(MARK, _mark(body, content_type), timeout)

    async def amark(
        self,
        *,
        body: Sequence[date] | Iterable[date] | bytes | PathLike[str] | BinaryIO,
        content_type: Literal[
            "application/json", "application/x-ndjson", "application/octet-stream"
        ]
        | None = None,
        timeout: float | None = None,
    ) -> None:
        """Mark days, as a list, a line each or in a file of any kind.

        Args:
            body: The body.
            content_type: How the body is sent: application/json, application/x-ndjson,
                application/octet-stream. By what the body is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Marked.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(MARK, _mark(body, content_type), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def load(
        self,
        *,
        body: Iterable[models.Pet | models.PetDict] | bytes | PathLike[str] | BinaryIO,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Add many pets.

        As `load` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(LOAD, _load(body), timeout)

    async def aload(
        self,
        *,
        body: Iterable[models.Pet | models.PetDict] | bytes | PathLike[str] | BinaryIO,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Add many pets.

        As `aload` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LOAD, _load(body), timeout)

    def weigh(
        self,
        *,
        body: Iterable[float] | bytes | PathLike[str] | BinaryIO | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Note how heavy they are.

        As `weigh` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(WEIGH, _weigh(body), timeout)

    async def aweigh(
        self,
        *,
        body: Iterable[float] | bytes | PathLike[str] | BinaryIO | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Note how heavy they are.

        As `aweigh` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(WEIGH, _weigh(body), timeout)

    def mark(
        self,
        *,
        body: Sequence[date] | Iterable[date] | bytes | PathLike[str] | BinaryIO,
        content_type: Literal[
            "application/json", "application/x-ndjson", "application/octet-stream"
        ]
        | None = None,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Mark days, as a list, a line each or in a file of any kind.

        As `mark` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(MARK, _mark(body, content_type), timeout)

    async def amark(
        self,
        *,
        body: Sequence[date] | Iterable[date] | bytes | PathLike[str] | BinaryIO,
        content_type: Literal[
            "application/json", "application/x-ndjson", "application/octet-stream"
        ]
        | None = None,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Mark days, as a list, a line each or in a file of any kind.

        As `amark` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(MARK, _mark(body, content_type), timeout)
