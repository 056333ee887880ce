"""The operations of `client.photos`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, bodies, unions, uploads
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset
from .._runtime.uploads import FileInput

if TYPE_CHECKING:
    from ..models import NamesInput

UPLOAD: Operation[None] = Operation(
    id="upload", method="POST", path="/pets/{id}/photo", retry="never", answer=None
)


def _upload(
    id: str,
    photo: FileInput,
    more: Sequence[FileInput] | Unset,
    front: FileInput | Unset,
    others: Sequence[FileInput] | Unset,
    names: Sequence[str | NamesInput | Unknown] | Unset,
    caption: str | Unset,
) -> Call:
    return Call(
        path=(arguments.segment("id", id),),
        body=bodies.multipart(
            {
                "photo": uploads.file("photo", photo),
                "more": arguments.array("more", more, item=uploads.file, optional=True),
                "front": uploads.file("front", front, optional=True),
                "others": arguments.array("others", others, item=uploads.file, optional=True),
                "names": unions.checked_as(
                    "names", names, models=models, alias="Names", optional=True
                ),
                "caption": arguments.string("caption", caption, max_length=80, optional=True),
            }
        ),
    )


ANY: Operation[None] = Operation(id="any", method="POST", path="/files", retry="never", answer=None)


def _any(body: Mapping[str, Any]) -> Call:
    return Call(body=bodies.multipart(bodies.fields("body", body)))


COLLECT: Operation[None] = Operation(
    id="collect", method="POST", path="/albums", retry="never", answer=None
)


def _collect(body: Mapping[str, FileInput]) -> Call:
    return Call(body=bodies.multipart(bodies.fields("body", body, rest=uploads.file)))


class PhotosResource:
    """The operations of Photos."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPhotosResource(core)

    def upload(
        self,
        *,
        id: str,
        photo: FileInput,
        more: Sequence[FileInput] | Unset = UNSET,
        front: FileInput | Unset = UNSET,
        others: Sequence[FileInput] | Unset = UNSET,
        names: Sequence[str | NamesInput | Unknown] | Unset = UNSET,
        caption: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Show a pet.

        Args:
            id: The path parameter `id`.
            photo: The picture.
            more: The field `more`.
            front: The field `front`.
            others: The field `others`.
            names: The field `names`.
            caption: At most 80 characters.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            UPLOAD, _upload(id, photo, more, front, others, names, caption), timeout
        )

    async def aupload(
        self,
        *,
        id: str,
        photo: FileInput,
        more: Sequence[FileInput] | Unset = UNSET,
        front: FileInput | Unset = UNSET,
        others: Sequence[FileInput] | Unset = UNSET,
        names: Sequence[str | NamesInput | Unknown] | Unset = UNSET,
        caption: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Show a pet.

        Args:
            id: The path parameter `id`.
            photo: The picture.
            more: The field `more`.
            front: The field `front`.
            others: The field `others`.
            names: The field `names`.
            caption: At most 80 characters.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            UPLOAD, _upload(id, photo, more, front, others, names, caption), timeout
        )

    def any(self, *, body: Mapping[str, Any], timeout: float | None = None) -> None:
        """Store whatever there is.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ANY, _any(body), timeout)

    async def aany(self, *, body: Mapping[str, Any], timeout: float | None = None) -> None:
        """Store whatever there is.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ANY, _any(body), timeout)

    def collect(self, *, body: Mapping[str, FileInput], timeout: float | None = None) -> None:
        """Store pictures under names of their own.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(COLLECT, _collect(body), timeout)

    async def acollect(
        self, *, body: Mapping[str, FileInput], timeout: float | None = None
    ) -> None:
        """Store pictures under names of their own.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(COLLECT, _collect(body), timeout)


class RawPhotosResource:
    """The operations of Photos, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def upload(
        self,
        *,
        id: str,
        photo: FileInput,
        more: Sequence[FileInput] | Unset = UNSET,
        front: FileInput | Unset = UNSET,
        others: Sequence[FileInput] | Unset = UNSET,
        names: Sequence[str | NamesInput | Unknown] | Unset = UNSET,
        caption: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Show a pet.

        As `upload` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            UPLOAD, _upload(id, photo, more, front, others, names, caption), timeout
        )

    async def aupload(
        self,
        *,
        id: str,
        photo: FileInput,
        more: Sequence[FileInput] | Unset = UNSET,
        front: FileInput | Unset = UNSET,
        others: Sequence[FileInput] | Unset = UNSET,
        names: Sequence[str | NamesInput | Unknown] | Unset = UNSET,
        caption: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Show a pet.

        As `aupload` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            UPLOAD, _upload(id, photo, more, front, others, names, caption), timeout
        )

    def any(self, *, body: Mapping[str, Any], timeout: float | None = None) -> RawAnswer:
        """Store whatever there is.

        As `any` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(ANY, _any(body), timeout)

    async def aany(self, *, body: Mapping[str, Any], timeout: float | None = None) -> RawAnswer:
        """Store whatever there is.

        As `aany` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(ANY, _any(body), timeout)

    def collect(self, *, body: Mapping[str, FileInput], timeout: float | None = None) -> RawAnswer:
        """Store pictures under names of their own.

        As `collect` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(COLLECT, _collect(body), timeout)

    async def acollect(
        self, *, body: Mapping[str, FileInput], timeout: float | None = None
    ) -> RawAnswer:
        """Store pictures under names of their own.

        As `acollect` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(COLLECT, _collect(body), timeout)
