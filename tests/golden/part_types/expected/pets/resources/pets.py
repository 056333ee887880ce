"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from .. import models
from .._runtime import arguments, bodies, formats, tuples, unions, uploads
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset
from .._runtime.uploads import FileInput

ADD: Operation[None] = Operation(id="add", method="POST", path="/pets", retry="never", answer=None)


def _add(
    about: models.About | models.AboutDict | Unset,
    notes: Sequence[models.About | models.AboutDict] | Unset,
    chip: bytes | Unset,
    chips: Sequence[bytes] | Unset,
    page: str | Unset,
    film: FileInput | Unset,
    photos: Sequence[FileInput] | Unset,
    icon: bytes | Unset,
    token: str | Unset,
    cover: FileInput | models.About | models.AboutDict | Unset,
    pair: tuple[FileInput, models.About | models.AboutDict] | Unset,
    shot: FileInput | Unset,
    either: FileInput | Unset,
) -> Call:
    return Call(
        body=bodies.multipart(
            {
                "about": arguments.model("about", about, cls=models.About, optional=True),
                "notes": arguments.array(
                    "notes", notes, item=partial(arguments.model, cls=models.About), optional=True
                ),
                "chip": formats.checked_byte("chip", chip, optional=True),
                "chips": arguments.array("chips", chips, item=formats.checked_byte, optional=True),
                "page": arguments.string("page", page, optional=True),
                "film": uploads.file("film", film, optional=True),
                "photos": arguments.array("photos", photos, item=uploads.file, optional=True),
                "icon": formats.checked_byte("icon", icon, optional=True),
                "token": arguments.string("token", token, optional=True),
                "cover": unions.checked(
                    "cover",
                    cover,
                    checks=(uploads.file, partial(arguments.model, cls=models.About)),
                    optional=True,
                ),
                "pair": tuples.checked(
                    "pair",
                    pair,
                    items=(uploads.file, partial(arguments.model, cls=models.About)),
                    optional=True,
                ),
                "shot": uploads.file("shot", shot, optional=True),
                "either": unions.checked("either", either, checks=(uploads.file,), optional=True),
            },
            encodings={
                "about": bodies.Encoding(
                    content_type="text/csv, application/json", headers=(("X-Lang", "en"),)
                ),
                "chips": bodies.Encoding(
                    content_type="application/x-chip",
                    headers=(("Content-Transfer-Encoding", "base64"),),
                ),
                "page": bodies.Encoding(content_type="text/*"),
                "photos": bodies.Encoding(content_type="image/*"),
                "chip": bodies.Encoding(
                    content_type="application/octet-stream",
                    headers=(("Content-Transfer-Encoding", "base64"),),
                ),
                "film": bodies.Encoding(content_type="video/mp4"),
                "icon": bodies.Encoding(
                    content_type="image/png", headers=(("Content-Transfer-Encoding", "base64"),)
                ),
                "token": bodies.Encoding(
                    content_type="application/octet-stream",
                    headers=(("Content-Transfer-Encoding", "base64url"),),
                ),
                "cover": bodies.Encoding(file_type="image/png"),
                "pair": bodies.Encoding(file_type="image/jpeg"),
                "shot": bodies.Encoding(content_type="image/jpeg"),
                "either": bodies.Encoding(content_type="image/jpeg, image/gif"),
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
        about: models.About | models.AboutDict | Unset = UNSET,
        notes: Sequence[models.About | models.AboutDict] | Unset = UNSET,
        chip: bytes | Unset = UNSET,
        chips: Sequence[bytes] | Unset = UNSET,
        page: str | Unset = UNSET,
        film: FileInput | Unset = UNSET,
        photos: Sequence[FileInput] | Unset = UNSET,
        icon: bytes | Unset = UNSET,
        token: str | Unset = UNSET,
        cover: FileInput | models.About | models.AboutDict | Unset = UNSET,
        pair: tuple[FileInput, models.About | models.AboutDict] | Unset = UNSET,
        shot: FileInput | Unset = UNSET,
        either: FileInput | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Add a pet.

        Args:
            about: The field `about`.
            notes: The field `notes`.
            chip: The field `chip`.
            chips: The field `chips`.
            page: The field `page`.
            film: The field `film`.
            photos: The field `photos`.
            icon: The field `icon`.
            token: The field `token`.
            cover: The field `cover`.
            pair: The field `pair`.
            shot: The field `shot`.
            either: The field `either`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            ADD,
            _add(
                about,
                notes,
                chip,
                chips,
                page,
                film,
                photos,
                icon,
                token,
                cover,
                pair,
                shot,
                either,
            ),
            timeout,
        )

    async def aadd(
        self,
        *,
        about: models.About | models.AboutDict | Unset = UNSET,
        notes: Sequence[models.About | models.AboutDict] | Unset = UNSET,
        chip: bytes | Unset = UNSET,
        chips: Sequence[bytes] | Unset = UNSET,
        page: str | Unset = UNSET,
        film: FileInput | Unset = UNSET,
        photos: Sequence[FileInput] | Unset = UNSET,
        icon: bytes | Unset = UNSET,
        token: str | Unset = UNSET,
        cover: FileInput | models.About | models.AboutDict | Unset = UNSET,
        pair: tuple[FileInput, models.About | models.AboutDict] | Unset = UNSET,
        shot: FileInput | Unset = UNSET,
        either: FileInput | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Add a pet.

        Args:
            about: The field `about`.
            notes: The field `notes`.
            chip: The field `chip`.
            chips: The field `chips`.
            page: The field `page`.
            film: The field `film`.
            photos: The field `photos`.
            icon: The field `icon`.
            token: The field `token`.
            cover: The field `cover`.
            pair: The field `pair`.
            shot: The field `shot`.
            either: The field `either`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            ADD,
            _add(
                about,
                notes,
                chip,
                chips,
                page,
                film,
                photos,
                icon,
                token,
                cover,
                pair,
                shot,
                either,
            ),
            timeout,
        )


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add(
        self,
        *,
        about: models.About | models.AboutDict | Unset = UNSET,
        notes: Sequence[models.About | models.AboutDict] | Unset = UNSET,
        chip: bytes | Unset = UNSET,
        chips: Sequence[bytes] | Unset = UNSET,
        page: str | Unset = UNSET,
        film: FileInput | Unset = UNSET,
        photos: Sequence[FileInput] | Unset = UNSET,
        icon: bytes | Unset = UNSET,
        token: str | Unset = UNSET,
        cover: FileInput | models.About | models.AboutDict | Unset = UNSET,
        pair: tuple[FileInput, models.About | models.AboutDict] | Unset = UNSET,
        shot: FileInput | Unset = UNSET,
        either: FileInput | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Add a pet.

        As `add` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(
            ADD,
            _add(
                about,
                notes,
                chip,
                chips,
                page,
                film,
                photos,
                icon,
                token,
                cover,
                pair,
                shot,
                either,
            ),
            timeout,
        )

    async def aadd(
        self,
        *,
        about: models.About | models.AboutDict | Unset = UNSET,
        notes: Sequence[models.About | models.AboutDict] | Unset = UNSET,
        chip: bytes | Unset = UNSET,
        chips: Sequence[bytes] | Unset = UNSET,
        page: str | Unset = UNSET,
        film: FileInput | Unset = UNSET,
        photos: Sequence[FileInput] | Unset = UNSET,
        icon: bytes | Unset = UNSET,
        token: str | Unset = UNSET,
        cover: FileInput | models.About | models.AboutDict | Unset = UNSET,
        pair: tuple[FileInput, models.About | models.AboutDict] | Unset = UNSET,
        shot: FileInput | Unset = UNSET,
        either: FileInput | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Add a pet.

        As `aadd` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return await self._core.araw(
            ADD,
            _add(
                about,
                notes,
                chip,
                chips,
                page,
                film,
                photos,
                icon,
                token,
                cover,
                pair,
                shot,
                either,
            ),
            timeout,
        )
