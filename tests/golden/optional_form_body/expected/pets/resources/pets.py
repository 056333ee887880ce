"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Literal

from .._runtime import arguments, bodies, contents, uploads
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset, given_if_any
from .._runtime.uploads import FileInput

ADD: Operation[None] = Operation(id="add", method="POST", path="/pets", retry="never", answer=None)


def _add(
    name: str | Unset,
    home: str | Unset,
    content_type: Literal["application/x-www-form-urlencoded", "multipart/form-data"],
) -> Call:
    return Call(
        body=contents.chosen(
            "body",
            given_if_any(
                bodies.complete(
                    {
                        "name": arguments.string("name", name, optional=True),
                        "home": arguments.string("home", home, optional=True),
                    },
                    {"name": "name"},
                )
            ),
            content_type,
            {
                "application/x-www-form-urlencoded": contents.as_form,
                "multipart/form-data": contents.as_multipart,
            },
            optional=True,
        )
    )


UPLOAD: Operation[None] = Operation(
    id="upload", method="POST", path="/photos", retry="never", answer=None
)


def _upload(the_file: FileInput | Unset, note: str | Unset) -> Call:
    return Call(
        body=bodies.multipart(
            bodies.complete(
                {
                    "theFile": uploads.file("the_file", the_file, optional=True),
                    "note": arguments.string("note", note, optional=True),
                },
                {"theFile": "the_file"},
            )
        )
    )


MARK: Operation[None] = Operation(
    id="mark", method="POST", path="/marks", retry="never", answer=None
)


def _mark(body: Mapping[str, int]) -> Call:
    return Call(
        body=bodies.form(
            arguments.mapping("body", body, item=partial(arguments.integer, minimum=1))
        ),
        content_type="application/x-www-form-urlencoded",
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
        name: str | Unset = UNSET,
        home: str | Unset = UNSET,
        content_type: Literal[
            "application/x-www-form-urlencoded", "multipart/form-data"
        ] = "application/x-www-form-urlencoded",
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: What it is called. Required if any field is given.
            home: The field `home`.
            content_type: How the body is sent: application/x-www-form-urlencoded,
                multipart/form-data.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD, _add(name, home, content_type), timeout)

    async def aadd(
        self,
        *,
        name: str | Unset = UNSET,
        home: str | Unset = UNSET,
        content_type: Literal[
            "application/x-www-form-urlencoded", "multipart/form-data"
        ] = "application/x-www-form-urlencoded",
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: What it is called. Required if any field is given.
            home: The field `home`.
            content_type: How the body is sent: application/x-www-form-urlencoded,
                multipart/form-data.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD, _add(name, home, content_type), timeout)

    def upload(
        self,
        *,
        the_file: FileInput | Unset = UNSET,
        note: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /photos.

        Args:
            the_file: Required if any field is given.
            note: The field `note`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Kept.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(UPLOAD, _upload(the_file, note), timeout)

    async def aupload(
        self,
        *,
        the_file: FileInput | Unset = UNSET,
        note: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /photos.

        Args:
            the_file: Required if any field is given.
            note: The field `note`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Kept.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(UPLOAD, _upload(the_file, note), timeout)

    def mark(self, *, body: Mapping[str, int], timeout: float | None = None) -> None:
        """Send POST /marks.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Marked.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(MARK, _mark(body), timeout)

    async def amark(self, *, body: Mapping[str, int], timeout: float | None = None) -> None:
        """Send POST /marks.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Marked.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(MARK, _mark(body), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add(
        self,
        *,
        name: str | Unset = UNSET,
        home: str | Unset = UNSET,
        content_type: Literal[
            "application/x-www-form-urlencoded", "multipart/form-data"
        ] = "application/x-www-form-urlencoded",
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(ADD, _add(name, home, content_type), timeout)

    async def aadd(
        self,
        *,
        name: str | Unset = UNSET,
        home: str | Unset = UNSET,
        content_type: Literal[
            "application/x-www-form-urlencoded", "multipart/form-data"
        ] = "application/x-www-form-urlencoded",
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(ADD, _add(name, home, content_type), timeout)

    def upload(
        self,
        *,
        the_file: FileInput | Unset = UNSET,
        note: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /photos.

        As `upload` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(UPLOAD, _upload(the_file, note), timeout)

    async def aupload(
        self,
        *,
        the_file: FileInput | Unset = UNSET,
        note: str | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /photos.

        As `aupload` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(UPLOAD, _upload(the_file, note), timeout)

    def mark(self, *, body: Mapping[str, int], timeout: float | None = None) -> RawAnswer:
        """Send POST /marks.

        As `mark` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(MARK, _mark(body), timeout)

    async def amark(self, *, body: Mapping[str, int], timeout: float | None = None) -> RawAnswer:
        """Send POST /marks.

        As `amark` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(MARK, _mark(body), timeout)
