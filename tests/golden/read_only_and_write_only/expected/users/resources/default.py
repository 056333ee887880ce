"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from .. import models
from .._runtime import arguments
from .._runtime.operation import Call, Operation

if TYPE_CHECKING:
    from .._runtime.core import Core
    from .._runtime.raw import RawAnswer
    from ..models import Home, HomeDict, User, UserDict

ADD_USER: Operation[User] = Operation(
    id="addUser",
    method="POST",
    path="/users",
    retry="never",
    answer=lambda value: models.User.from_dict(value),
)


def _add_user(name: str, password: str, home: Home | HomeDict) -> Call:
    return Call(
        body={
            "name": arguments.string("name", name),
            "password": arguments.string("password", password, secret=True),
            "home": arguments.model("home", home, cls=models.Home),
        },
        content_type="application/json",
    )


PUT_USERS: Operation[None] = Operation(
    id="putUsers", method="PUT", path="/users", retry="safe", answer=None
)


def _put_users(body: Sequence[User | UserDict]) -> Call:
    return Call(
        body=arguments.array("body", body, item=partial(arguments.model, cls=models.User)),
        content_type="application/json",
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def add_user(
        self, *, name: str, password: str, home: Home | HomeDict, timeout: float | None = None
    ) -> User:
        """Send POST /users.

        Args:
            name: See the service.
            password: See the service.
            home: See the service.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The user.

        Raises:
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(ADD_USER, _add_user(name, password, home), timeout)

    async def aadd_user(
        self, *, name: str, password: str, home: Home | HomeDict, timeout: float | None = None
    ) -> User:
        """Send POST /users.

        Args:
            name: See the service.
            password: See the service.
            home: See the service.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The user.

        Raises:
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(ADD_USER, _add_user(name, password, home), timeout)

    def put_users(self, *, body: Sequence[User | UserDict], timeout: float | None = None) -> None:
        """Send PUT /users.

        Args:
            body: See the service.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Put.

        Raises:
            ApiException: whatever else went wrong; the root of all the above.
        """
        return self._core.call(PUT_USERS, _put_users(body), timeout)

    async def aput_users(
        self, *, body: Sequence[User | UserDict], timeout: float | None = None
    ) -> None:
        """Send PUT /users.

        Args:
            body: See the service.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Put.

        Raises:
            ApiException: whatever else went wrong; the root of all the above.
        """
        return await self._core.acall(PUT_USERS, _put_users(body), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def add_user(
        self, *, name: str, password: str, home: Home | HomeDict, timeout: float | None = None
    ) -> RawAnswer:
        """Send POST /users.

        As `add_user` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(ADD_USER, _add_user(name, password, home), timeout)

    async def aadd_user(
        self, *, name: str, password: str, home: Home | HomeDict, timeout: float | None = None
    ) -> RawAnswer:
        """Send POST /users.

        As `aadd_user` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(ADD_USER, _add_user(name, password, home), timeout)

    def put_users(
        self, *, body: Sequence[User | UserDict], timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /users.

        As `put_users` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_USERS, _put_users(body), timeout)

    async def aput_users(
        self, *, body: Sequence[User | UserDict], timeout: float | None = None
    ) -> RawAnswer:
        """Send PUT /users.

        As `aput_users` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_USERS, _put_users(body), timeout)
