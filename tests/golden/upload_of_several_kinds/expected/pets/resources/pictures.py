"""The operations of `client.pictures`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any, Literal

from .. import models
from .._runtime import arguments, bodies, contents, formats, one_way, unions, uploads
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset
from .._runtime.uploads import FileInput

ADD: Operation[None] = Operation(
    id="add", method="POST", path="/pictures", retry="never", answer=None
)


def _add(
    one: FileInput | Sequence[FileInput],
    many: Sequence[FileInput] | FileInput | Unset,
    linked: str | FileInput | Unset,
    held: FileInput | models.Reference | models.ReferenceDict | None | Unset,
    each: Sequence[models.Reference | models.ReferenceDict | FileInput] | Unset,
    any: FileInput | Any | Unset,
    more: Sequence[FileInput | Any] | Unset,
    at: FileInput | datetime | Unset,
) -> Call:
    return Call(
        body=bodies.multipart(
            {
                "one": unions.checked(
                    "one",
                    one,
                    checks=(
                        uploads.file,
                        partial(arguments.array, item=uploads.file, max_items=16),
                    ),
                ),
                "many": unions.checked(
                    "many",
                    many,
                    checks=(partial(arguments.array, item=uploads.file), uploads.file),
                    optional=True,
                ),
                "linked": unions.checked(
                    "linked", linked, checks=(arguments.string, uploads.file), optional=True
                ),
                "held": unions.checked(
                    "held",
                    held,
                    checks=(
                        uploads.file,
                        partial(
                            one_way.checked,
                            check=partial(arguments.model, cls=models.Reference),
                            reader=lambda value: models.Reference.from_dict(value),
                        ),
                    ),
                    optional=True,
                    nullable=True,
                ),
                "each": arguments.array(
                    "each",
                    each,
                    item=partial(
                        unions.checked,
                        checks=(
                            uploads.file,
                            partial(
                                one_way.checked,
                                check=partial(arguments.model, cls=models.Reference),
                                reader=lambda value: models.Reference.from_dict(value),
                            ),
                        ),
                    ),
                    optional=True,
                ),
                "any": unions.checked(
                    "any", any, checks=(uploads.file, arguments.anything), optional=True
                ),
                "more": arguments.array(
                    "more",
                    more,
                    item=partial(unions.checked, checks=(uploads.file, arguments.anything)),
                    optional=True,
                ),
                "at": unions.checked(
                    "at", at, checks=(uploads.file, arguments.date_time), optional=True
                ),
            },
            encodings={"one": bodies.Encoding(content_type="image/png")},
        )
    )


REPLACE: Operation[None] = Operation(
    id="replace", method="PUT", path="/pictures", retry="safe", answer=None
)


def _replace(
    body: models.Reference | models.ReferenceDict | models.PicturesReplaceUpload,
    content_type: Literal["application/json", "multipart/form-data"] | None,
) -> Call:
    return Call(
        body=contents.chosen(
            "body",
            body,
            content_type,
            {
                "application/json": partial(
                    one_way.checked,
                    check=partial(arguments.model, cls=models.Reference),
                    reader=lambda value: models.Reference.from_dict(value),
                ),
                "multipart/form-data": partial(
                    contents.as_multipart,
                    check=partial(
                        bodies.fields,
                        parts={
                            "one": partial(
                                unions.checked,
                                checks=(
                                    uploads.file,
                                    partial(arguments.array, item=uploads.file, max_items=16),
                                ),
                            ),
                            "many": partial(
                                unions.checked,
                                checks=(partial(arguments.array, item=uploads.file), uploads.file),
                                nullable=True,
                            ),
                            "linked": partial(
                                unions.checked,
                                checks=(uploads.file, arguments.string),
                                nullable=True,
                            ),
                            "held": partial(
                                unions.checked,
                                checks=(
                                    uploads.file,
                                    partial(
                                        one_way.checked,
                                        check=partial(arguments.model, cls=models.Reference),
                                        reader=lambda value: models.Reference.from_dict(value),
                                    ),
                                ),
                                nullable=True,
                            ),
                            "each": partial(
                                arguments.array,
                                item=partial(
                                    unions.checked,
                                    checks=(
                                        uploads.file,
                                        partial(
                                            one_way.checked,
                                            check=partial(arguments.model, cls=models.Reference),
                                            reader=lambda value: models.Reference.from_dict(value),
                                        ),
                                    ),
                                ),
                                nullable=True,
                            ),
                            "any": partial(
                                unions.checked,
                                checks=(uploads.file, arguments.anything),
                                nullable=True,
                            ),
                            "more": partial(
                                arguments.array,
                                item=partial(
                                    unions.checked, checks=(uploads.file, arguments.anything)
                                ),
                                nullable=True,
                            ),
                            "at": partial(
                                unions.checked,
                                checks=(
                                    uploads.file,
                                    partial(bodies.readable, reader=formats.date_time),
                                ),
                                nullable=True,
                            ),
                        },
                        required=("one",),
                    ),
                    encodings={"one": bodies.Encoding(content_type="image/png")},
                ),
            },
        )
    )


class PicturesResource:
    """The operations of Pictures."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPicturesResource(core)

    def add(
        self,
        *,
        one: FileInput | Sequence[FileInput],
        many: Sequence[FileInput] | FileInput | Unset = UNSET,
        linked: str | FileInput | Unset = UNSET,
        held: FileInput | models.Reference | models.ReferenceDict | None | Unset = UNSET,
        each: Sequence[models.Reference | models.ReferenceDict | FileInput] | Unset = UNSET,
        any: FileInput | Any | Unset = UNSET,
        more: Sequence[FileInput | Any] | Unset = UNSET,
        at: FileInput | datetime | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Store pictures.

        Args:
            one: The field `one`.
            many: The field `many`.
            linked: The field `linked`.
            held: The field `held`.
            each: The field `each`.
            any: A file or any value.
            more: The field `more`.
            at: The field `at`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD, _add(one, many, linked, held, each, any, more, at), timeout)

    async def aadd(
        self,
        *,
        one: FileInput | Sequence[FileInput],
        many: Sequence[FileInput] | FileInput | Unset = UNSET,
        linked: str | FileInput | Unset = UNSET,
        held: FileInput | models.Reference | models.ReferenceDict | None | Unset = UNSET,
        each: Sequence[models.Reference | models.ReferenceDict | FileInput] | Unset = UNSET,
        any: FileInput | Any | Unset = UNSET,
        more: Sequence[FileInput | Any] | Unset = UNSET,
        at: FileInput | datetime | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Store pictures.

        Args:
            one: The field `one`.
            many: The field `many`.
            linked: The field `linked`.
            held: The field `held`.
            each: The field `each`.
            any: A file or any value.
            more: The field `more`.
            at: The field `at`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Stored.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            ADD, _add(one, many, linked, held, each, any, more, at), timeout
        )

    def replace(
        self,
        *,
        body: models.Reference | models.ReferenceDict | models.PicturesReplaceUpload,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        timeout: float | None = None,
    ) -> None:
        """Replace pictures, by JSON or an upload.

        Args:
            body: The body.
            content_type: How the body is sent: application/json, multipart/form-data. By what
                the body is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Replaced.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(REPLACE, _replace(body, content_type), timeout)

    async def areplace(
        self,
        *,
        body: models.Reference | models.ReferenceDict | models.PicturesReplaceUpload,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        timeout: float | None = None,
    ) -> None:
        """Replace pictures, by JSON or an upload.

        Args:
            body: The body.
            content_type: How the body is sent: application/json, multipart/form-data. By what
                the body is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Replaced.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(REPLACE, _replace(body, content_type), timeout)


class RawPicturesResource:
    """The operations of Pictures, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add(
        self,
        *,
        one: FileInput | Sequence[FileInput],
        many: Sequence[FileInput] | FileInput | Unset = UNSET,
        linked: str | FileInput | Unset = UNSET,
        held: FileInput | models.Reference | models.ReferenceDict | None | Unset = UNSET,
        each: Sequence[models.Reference | models.ReferenceDict | FileInput] | Unset = UNSET,
        any: FileInput | Any | Unset = UNSET,
        more: Sequence[FileInput | Any] | Unset = UNSET,
        at: FileInput | datetime | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Store pictures.

        As `add` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(ADD, _add(one, many, linked, held, each, any, more, at), timeout)

    async def aadd(
        self,
        *,
        one: FileInput | Sequence[FileInput],
        many: Sequence[FileInput] | FileInput | Unset = UNSET,
        linked: str | FileInput | Unset = UNSET,
        held: FileInput | models.Reference | models.ReferenceDict | None | Unset = UNSET,
        each: Sequence[models.Reference | models.ReferenceDict | FileInput] | Unset = UNSET,
        any: FileInput | Any | Unset = UNSET,
        more: Sequence[FileInput | Any] | Unset = UNSET,
        at: FileInput | datetime | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Store pictures.

        As `aadd` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(
            ADD, _add(one, many, linked, held, each, any, more, at), timeout
        )

    def replace(
        self,
        *,
        body: models.Reference | models.ReferenceDict | models.PicturesReplaceUpload,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Replace pictures, by JSON or an upload.

        As `replace` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(REPLACE, _replace(body, content_type), timeout)

    async def areplace(
        self,
        *,
        body: models.Reference | models.ReferenceDict | models.PicturesReplaceUpload,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Replace pictures, by JSON or an upload.

        As `areplace` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(REPLACE, _replace(body, content_type), timeout)
