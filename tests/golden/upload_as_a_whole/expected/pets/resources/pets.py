"""The operations of `client.pets`."""

from __future__ import annotations

from functools import partial
from typing import Literal

from .. import models
from .._runtime import arguments, bodies, contents, fields, formats, one_way, unions, uploads
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

ADD: Operation[None] = Operation(id="add", method="POST", path="/pets", retry="never", answer=None)


def _add(
    body: models.Pet | models.PetDict | models.PetsAddUpload,
    content_type: Literal["application/json", "multipart/form-data"] | None,
) -> Call:
    return Call(
        body=contents.chosen(
            "body",
            body,
            content_type,
            {
                "application/json": partial(arguments.model, cls=models.Pet),
                "multipart/form-data": partial(
                    contents.as_multipart,
                    check=partial(
                        bodies.fields,
                        parts={
                            "name": partial(arguments.string, min_length=1),
                            "born": partial(bodies.readable, reader=formats.date_time),
                            "price": partial(arguments.number, nullable=True),
                            "seen": partial(
                                unions.checked,
                                checks=(
                                    uploads.file,
                                    partial(bodies.readable, reader=formats.date),
                                ),
                                nullable=True,
                            ),
                            "chips": partial(
                                arguments.array,
                                item=partial(
                                    unions.checked,
                                    checks=(
                                        formats.checked_byte,
                                        partial(bodies.readable, reader=formats.byte),
                                    ),
                                ),
                                nullable=True,
                            ),
                            "notes": partial(
                                unions.checked,
                                checks=(uploads.file, arguments.anything),
                                nullable=True,
                            ),
                            "picture": partial(uploads.file, nullable=True),
                            "others": partial(arguments.array, item=uploads.file, nullable=True),
                            "home": partial(
                                one_way.checked,
                                check=partial(arguments.model, cls=models.Home),
                                reader=lambda value: models.Home.from_dict(value),
                                nullable=True,
                            ),
                            "homes": partial(
                                one_way.checked,
                                check=partial(
                                    arguments.array, item=partial(arguments.model, cls=models.Home)
                                ),
                                reader=lambda value: fields.array(value, models.Home.from_dict),
                                nullable=True,
                            ),
                        },
                        required=("name",),
                        received=("id",),
                    ),
                    encodings={
                        "chips": bodies.Encoding(
                            content_type="application/octet-stream",
                            headers=(("Content-Transfer-Encoding", "base64"),),
                        )
                    },
                ),
            },
        )
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def add(
        self,
        *,
        body: models.Pet | models.PetDict | models.PetsAddUpload,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        timeout: float | None = None,
    ) -> None:
        """Add a pet, in JSON or with a picture of it.

        Args:
            body: The body.
            content_type: How the body is sent: application/json, multipart/form-data. By what
                the body is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD, _add(body, content_type), timeout)

    async def aadd(
        self,
        *,
        body: models.Pet | models.PetDict | models.PetsAddUpload,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        timeout: float | None = None,
    ) -> None:
        """Add a pet, in JSON or with a picture of it.

        Args:
            body: The body.
            content_type: How the body is sent: application/json, multipart/form-data. By what
                the body is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD, _add(body, content_type), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add(
        self,
        *,
        body: models.Pet | models.PetDict | models.PetsAddUpload,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Add a pet, in JSON or with a picture of it.

        As `add` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(ADD, _add(body, content_type), timeout)

    async def aadd(
        self,
        *,
        body: models.Pet | models.PetDict | models.PetsAddUpload,
        content_type: Literal["application/json", "multipart/form-data"] | None = None,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Add a pet, in JSON or with a picture of it.

        As `aadd` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(ADD, _add(body, content_type), timeout)
