"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime import fields, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown

LIST_PETS: Operation[list[models.Pet]] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    retry="safe",
    answer=lambda value: fields.array(value, lambda value: unions.named(value, models, "Pet")),
)


def _list_pets() -> Call:
    return Call()


LIST_NAMES: Operation[list[str] | list[models.Cat] | list[models.Dog] | Unknown] = Operation(
    id="listNames",
    method="GET",
    path="/names",
    retry="safe",
    answer=lambda value: unions.union(
        value,
        lambda value: fields.array(value, fields.string),
        lambda value: fields.array(
            value,
            unions.among(
                {"kind": ("tabby", "persian")},
                unions.apart({"mood": ("loud",)}, models.Cat.from_dict),
            ),
        ),
        lambda value: fields.array(
            value,
            unions.among(
                {"kind": ("hound", "poodle")},
                unions.apart({"mood": ("wild",)}, models.Dog.from_dict),
            ),
        ),
    ),
)


def _list_names() -> Call:
    return Call()


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def list_pets(self, *, timeout: float | None = None) -> list[models.Pet]:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_PETS, _list_pets(), timeout)

    async def alist_pets(self, *, timeout: float | None = None) -> list[models.Pet]:
        """Send GET /pets.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The pets.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST_PETS, _list_pets(), timeout)

    def list_names(
        self, *, timeout: float | None = None
    ) -> list[str] | list[models.Cat] | list[models.Dog] | Unknown:
        """Send GET /names.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Names, or what bears them.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST_NAMES, _list_names(), timeout)

    async def alist_names(
        self, *, timeout: float | None = None
    ) -> list[str] | list[models.Cat] | list[models.Dog] | Unknown:
        """Send GET /names.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Names, or what bears them.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST_NAMES, _list_names(), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `list_pets` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LIST_PETS, _list_pets(), timeout)

    async def alist_pets(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /pets.

        As `alist_pets` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST_PETS, _list_pets(), timeout)

    def list_names(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /names.

        As `list_names` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LIST_NAMES, _list_names(), timeout)

    async def alist_names(self, *, timeout: float | None = None) -> RawAnswer:
        """Send GET /names.

        As `alist_names` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST_NAMES, _list_names(), timeout)
