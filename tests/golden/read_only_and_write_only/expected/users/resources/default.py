"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from .. import models
from .._runtime import arguments, fields, one_way, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

ADD_USER: Operation[models.User] = Operation(
    id="addUser",
    method="POST",
    path="/users",
    retry="never",
    answer=lambda value: models.User.from_dict(value),
)


def _add_user(
    name: str,
    password: str,
    home: models.Home | Mapping[str, Any],
    homes: Mapping[str, models.Tent | models.TentDict | models.Home | Unknown | Mapping[str, Any]]
    | Unset,
) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name),
            "password": arguments.string("password", password, secret=True),
            "home": one_way.checked(
                "home",
                home,
                check=partial(arguments.model, cls=models.Home),
                reader=lambda value: models.Home.from_dict(value),
            ),
            "homes": one_way.checked(
                "homes",
                homes,
                check=partial(
                    arguments.mapping,
                    item=partial(
                        unions.checked,
                        checks=(
                            partial(arguments.model, cls=models.Tent),
                            partial(arguments.model, cls=models.Home),
                        ),
                    ),
                ),
                reader=lambda value: fields.mapping(
                    value,
                    lambda value: unions.union(value, models.Tent.from_dict, models.Home.from_dict),
                ),
                optional=True,
            ),
        }
    )


PUT_USERS: Operation[models.Log] = Operation(
    id="putUsers",
    method="PUT",
    path="/users",
    retry="safe",
    answer=lambda value: models.Log.from_dict(value),
)


def _put_users(body: Sequence[models.User | models.UserDict]) -> Call:
    return Call(
        body=one_way.checked(
            "body",
            body,
            check=partial(arguments.array, item=partial(arguments.model, cls=models.User)),
            reader=lambda value: fields.array(value, models.User.from_dict),
        )
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def add_user(
        self,
        *,
        name: str,
        password: str,
        home: models.Home | Mapping[str, Any],
        homes: Mapping[
            str, models.Tent | models.TentDict | models.Home | Unknown | Mapping[str, Any]
        ]
        | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.User:
        """Send POST /users.

        Args:
            name: The field `name`.
            password: The field `password`.
            home: The field `home`.
            homes: The field `homes`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The user.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(ADD_USER, _add_user(name, password, home, homes), timeout)

    async def aadd_user(
        self,
        *,
        name: str,
        password: str,
        home: models.Home | Mapping[str, Any],
        homes: Mapping[
            str, models.Tent | models.TentDict | models.Home | Unknown | Mapping[str, Any]
        ]
        | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.User:
        """Send POST /users.

        Args:
            name: The field `name`.
            password: The field `password`.
            home: The field `home`.
            homes: The field `homes`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The user.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(ADD_USER, _add_user(name, password, home, homes), timeout)

    def put_users(
        self, *, body: Sequence[models.User | models.UserDict], timeout: float | None = None
    ) -> models.Log:
        """Send PUT /users.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_USERS, _put_users(body), timeout)

    async def aput_users(
        self, *, body: Sequence[models.User | models.UserDict], timeout: float | None = None
    ) -> models.Log:
        """Send PUT /users.

        Args:
            body: The body.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            Put.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_USERS, _put_users(body), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_user(
        self,
        *,
        name: str,
        password: str,
        home: models.Home | Mapping[str, Any],
        homes: Mapping[
            str, models.Tent | models.TentDict | models.Home | Unknown | Mapping[str, Any]
        ]
        | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /users.

        As `add_user` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_USER, _add_user(name, password, home, homes), timeout)

    async def aadd_user(
        self,
        *,
        name: str,
        password: str,
        home: models.Home | Mapping[str, Any],
        homes: Mapping[
            str, models.Tent | models.TentDict | models.Home | Unknown | Mapping[str, Any]
        ]
        | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send POST /users.

        As `aadd_user` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_USER, _add_user(name, password, home, homes), timeout)

    def put_users(
        self, *, body: Sequence[models.User | models.UserDict], timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /users.

        As `put_users` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_USERS, _put_users(body), timeout)

    async def aput_users(
        self, *, body: Sequence[models.User | models.UserDict], timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /users.

        As `aput_users` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_USERS, _put_users(body), timeout)
