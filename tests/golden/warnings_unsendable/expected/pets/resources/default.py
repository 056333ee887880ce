"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .. import models
from .._runtime import arguments, bodies, deprecation, styles
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

LIST_PETS: Operation[None] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=None,
    security=(("basic_auth", "access_token"),),
)


def _list_pets(
    name: str | None | Unset,
    size: int | None | Unset,
    kinds: Sequence[str] | None | Unset,
    owner: models.Owner | models.OwnerDict | None | Unset,
    old: str | None | Unset,
    tags: Sequence[str] | None | Unset,
) -> Call:
    return Call(
        query=(
            *styles.query(
                "name",
                arguments.string("name", name, optional=True, nullable=True),
                style="deepObject",
                explode=False,
            ),
            *styles.query(
                "size",
                arguments.integer("size", size, optional=True, nullable=True),
                style="pipeDelimited",
                explode=False,
            ),
            *styles.query(
                "kinds",
                arguments.array(
                    "kinds", kinds, item=arguments.string, optional=True, nullable=True
                ),
                style="spaceDelimited",
                explode=True,
            ),
            *styles.query(
                "owner",
                arguments.model("owner", owner, cls=models.Owner, optional=True, nullable=True),
                style="deepObject",
                explode=False,
            ),
            (
                "old",
                deprecation.given(
                    "old", arguments.string("old", old, optional=True, nullable=True)
                ),
            ),
            *styles.query(
                "tags",
                arguments.array("tags", tags, item=arguments.string, optional=True, nullable=True),
                style="deepObject",
                explode=False,
            ),
        )
    )


ADD_PET: Operation[None] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    retry="never",
    answer=None,
    security=(("basic_auth", "access_token"),),
)


def _add_pet(
    name: str | Unset, home: Mapping[str, Any] | Unset, tags: Sequence[str] | Unset
) -> Call:
    return Call(
        body=bodies.form(
            {
                "name": arguments.string("name", name, optional=True),
                "home": arguments.mapping("home", home, item=arguments.anything, optional=True),
                "tags": arguments.array("tags", tags, item=arguments.string, optional=True),
            },
            encodings={
                "nmae": bodies.Encoding(content_type="text/plain"),
                "name": bodies.Encoding(style="spaceDelimited", explode=False),
                "tags": bodies.Encoding(style="form", explode=False),
                "home": bodies.Encoding(content_type="application/xml"),
            },
        ),
        content_type="application/x-www-form-urlencoded",
    )


CHANGE_PET: Operation[None] = Operation(
    id="changePet",
    method="PATCH",
    path="/pets",
    retry="never",
    answer=None,
    security=(("basic_auth", "access_token"),),
)


def _change_pet(body: Any | Unset) -> Call:
    return Call(body=arguments.anything("body", body, optional=True))


REMOVE_PETS: Operation[None] = Operation(
    id="removePets",
    method="DELETE",
    path="/pets",
    retry="safe",
    answer=None,
    security=(("basic_auth", "access_token"),),
)


def _remove_pets() -> Call:
    return Call()


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def list_pets(
        self,
        *,
        name: str | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        kinds: Sequence[str] | None | Unset = UNSET,
        owner: models.Owner | models.OwnerDict | None | Unset = UNSET,
        old: str | None | Unset = UNSET,
        tags: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send GET /pets.

        Args:
            name: The query parameter `name`.
            size: The query parameter `size`.
            kinds: The query parameter `kinds`.
            owner: The query parameter `owner`.
            old: Deprecated.
            tags: The query parameter `tags`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. All.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_PETS, _list_pets(name, size, kinds, owner, old, tags), timeout)

    async def alist_pets(
        self,
        *,
        name: str | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        kinds: Sequence[str] | None | Unset = UNSET,
        owner: models.Owner | models.OwnerDict | None | Unset = UNSET,
        old: str | None | Unset = UNSET,
        tags: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send GET /pets.

        Args:
            name: The query parameter `name`.
            size: The query parameter `size`.
            kinds: The query parameter `kinds`.
            owner: The query parameter `owner`.
            old: Deprecated.
            tags: The query parameter `tags`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. All.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            LIST_PETS, _list_pets(name, size, kinds, owner, old, tags), timeout
        )

    def add_pet(
        self,
        *,
        name: str | Unset = UNSET,
        home: Mapping[str, Any] | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: The field `name`.
            home: The field `home`.
            tags: The field `tags`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_PET, _add_pet(name, home, tags), timeout)

    async def aadd_pet(
        self,
        *,
        name: str | Unset = UNSET,
        home: Mapping[str, Any] | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Send POST /pets.

        Args:
            name: The field `name`.
            home: The field `home`.
            tags: The field `tags`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Added.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_PET, _add_pet(name, home, tags), timeout)

    def change_pet(self, *, body: Any | Unset = UNSET, timeout: float | None = None) -> None:
        """Send PATCH /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Changed.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(CHANGE_PET, _change_pet(body), timeout)

    async def achange_pet(self, *, body: Any | Unset = UNSET, timeout: float | None = None) -> None:
        """Send PATCH /pets.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Changed.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(CHANGE_PET, _change_pet(body), timeout)

    def remove_pets(self, *, timeout: float | None = None) -> None:
        """Send DELETE /pets.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Gone.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(REMOVE_PETS, _remove_pets(), timeout)

    async def aremove_pets(self, *, timeout: float | None = None) -> None:
        """Send DELETE /pets.

        A retry after a lost answer can meet its own success: a NotFound with `attempts` above
        1 may mean that this call deleted it.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Gone.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(REMOVE_PETS, _remove_pets(), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list_pets(
        self,
        *,
        name: str | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        kinds: Sequence[str] | None | Unset = UNSET,
        owner: models.Owner | models.OwnerDict | None | Unset = UNSET,
        old: str | None | Unset = UNSET,
        tags: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /pets.

        As `list_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LIST_PETS, _list_pets(name, size, kinds, owner, old, tags), timeout)

    async def alist_pets(
        self,
        *,
        name: str | None | Unset = UNSET,
        size: int | None | Unset = UNSET,
        kinds: Sequence[str] | None | Unset = UNSET,
        owner: models.Owner | models.OwnerDict | None | Unset = UNSET,
        old: str | None | Unset = UNSET,
        tags: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send GET /pets.

        As `alist_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            LIST_PETS, _list_pets(name, size, kinds, owner, old, tags), timeout
        )

    def add_pet(
        self,
        *,
        name: str | Unset = UNSET,
        home: Mapping[str, Any] | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `add_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_PET, _add_pet(name, home, tags), timeout)

    async def aadd_pet(
        self,
        *,
        name: str | Unset = UNSET,
        home: Mapping[str, Any] | Unset = UNSET,
        tags: Sequence[str] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /pets.

        As `aadd_pet` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_PET, _add_pet(name, home, tags), timeout)

    def change_pet(self, *, body: Any | Unset = UNSET, timeout: float | None = None) -> RawAnswer:
        """Send PATCH /pets.

        As `change_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CHANGE_PET, _change_pet(body), timeout)

    async def achange_pet(
        self, *, body: Any | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send PATCH /pets.

        As `achange_pet` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CHANGE_PET, _change_pet(body), timeout)

    def remove_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send DELETE /pets.

        As `remove_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(REMOVE_PETS, _remove_pets(), timeout)

    async def aremove_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send DELETE /pets.

        As `aremove_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(REMOVE_PETS, _remove_pets(), timeout)
