"""The operations of `client.pets`."""

from __future__ import annotations

from functools import partial
from os import PathLike
from typing import BinaryIO, Literal

from .. import models
from .._runtime import arguments, contents, fields, unions, uploads
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset, given_if_any

ADD: Operation[models.Pet] = Operation(
    id="add",
    method="POST",
    path="/pets",
    retry="never",
    answer=lambda value: models.Pet.from_dict(value),
    others="text/csv;q=0.5",
    errors={
        "4XX": lambda value: unions.union(value, fields.string, models.Pet.from_dict),
        ("4XX", "application/problem+json"): fields.string,
        ("4XX", "application/json"): lambda value: models.Pet.from_dict(value),
    },
)


def _add(
    body: models.Pet | models.PetDict | str | bytes | PathLike[str] | BinaryIO,
    content_type: str | None,
) -> Call:
    return Call(
        body=contents.chosen(
            "body",
            body,
            content_type,
            {
                "application/json": partial(arguments.model, cls=models.Pet),
                "application/x-www-form-urlencoded": partial(
                    contents.as_form, check=partial(arguments.model, cls=models.Pet)
                ),
                "application/xml": arguments.string,
                "image/*": uploads.content,
            },
        )
    )


CHANGE: Operation[None] = Operation(
    id="change", method="PATCH", path="/pets", retry="never", answer=None
)


def _change(
    name: str | Unset,
    content_type: Literal["application/merge-patch+json", "application/x-www-form-urlencoded"],
) -> Call:
    return Call(
        body=contents.chosen(
            "body",
            given_if_any({"name": arguments.string("name", name, optional=True)}),
            content_type,
            {
                "application/merge-patch+json": contents.as_json,
                "application/x-www-form-urlencoded": contents.as_form,
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

    def add(
        self,
        *,
        body: models.Pet | models.PetDict | str | bytes | PathLike[str] | BinaryIO,
        content_type: str | None = None,
        timeout: float | None = None,
    ) -> models.Pet:
        """Add a pet, in JSON, XML, as a form or as a picture of it.

        Args:
            body: The body.
            content_type: How the body is sent: application/json,
                application/x-www-form-urlencoded, application/xml, image/*. By what the body
                is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: 4XX. No.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(ADD, _add(body, content_type), timeout)

    async def aadd(
        self,
        *,
        body: models.Pet | models.PetDict | str | bytes | PathLike[str] | BinaryIO,
        content_type: str | None = None,
        timeout: float | None = None,
    ) -> models.Pet:
        """Add a pet, in JSON, XML, as a form or as a picture of it.

        Args:
            body: The body.
            content_type: How the body is sent: application/json,
                application/x-www-form-urlencoded, application/xml, image/*. By what the body
                is if None.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pet.

        Raises:
            ApiException: 4XX. No.
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(ADD, _add(body, content_type), timeout)

    def change(
        self,
        *,
        name: str | Unset = UNSET,
        content_type: Literal[
            "application/merge-patch+json", "application/x-www-form-urlencoded"
        ] = "application/merge-patch+json",
        timeout: float | None = None,
    ) -> None:
        """Change a pet.

        Args:
            name: The field `name`.
            content_type: How the body is sent: application/merge-patch+json,
                application/x-www-form-urlencoded.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Changed.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(CHANGE, _change(name, content_type), timeout)

    async def achange(
        self,
        *,
        name: str | Unset = UNSET,
        content_type: Literal[
            "application/merge-patch+json", "application/x-www-form-urlencoded"
        ] = "application/merge-patch+json",
        timeout: float | None = None,
    ) -> None:
        """Change a pet.

        Args:
            name: The field `name`.
            content_type: How the body is sent: application/merge-patch+json,
                application/x-www-form-urlencoded.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Changed.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(CHANGE, _change(name, content_type), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add(
        self,
        *,
        body: models.Pet | models.PetDict | str | bytes | PathLike[str] | BinaryIO,
        content_type: str | None = None,
        timeout: float | None = None,
        accept: Literal["application/json", "text/csv"] | None = None,
    ) -> RawAnswer:
        """Add a pet, in JSON, XML, as a form or as a picture of it.

        As `add` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `add` reads before others.
        """
        return self._core.raw(ADD.accepting(accept), _add(body, content_type), timeout)

    async def aadd(
        self,
        *,
        body: models.Pet | models.PetDict | str | bytes | PathLike[str] | BinaryIO,
        content_type: str | None = None,
        timeout: float | None = None,
        accept: Literal["application/json", "text/csv"] | None = None,
    ) -> RawAnswer:
        """Add a pet, in JSON, XML, as a form or as a picture of it.

        As `aadd` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.

        `accept` is the content that is asked for; left out, it is any of them, and those that
        `aadd` reads before others.
        """
        return await self._core.araw(ADD.accepting(accept), _add(body, content_type), timeout)

    def change(
        self,
        *,
        name: str | Unset = UNSET,
        content_type: Literal[
            "application/merge-patch+json", "application/x-www-form-urlencoded"
        ] = "application/merge-patch+json",
        timeout: float | None = None,
    ) -> RawAnswer:
        """Change a pet.

        As `change` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CHANGE, _change(name, content_type), timeout)

    async def achange(
        self,
        *,
        name: str | Unset = UNSET,
        content_type: Literal[
            "application/merge-patch+json", "application/x-www-form-urlencoded"
        ] = "application/merge-patch+json",
        timeout: float | None = None,
    ) -> RawAnswer:
        """Change a pet.

        As `achange` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CHANGE, _change(name, content_type), timeout)
