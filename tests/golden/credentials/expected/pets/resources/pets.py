"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

LOGIN: Operation[models.PetsLoginResponse] = Operation(
    id="login",
    method="POST",
    path="/pets",
    retry="safe",
    answer=lambda value: models.PetsLoginResponse.from_dict(value),
)


def _login(password: str) -> Call:
    return Call(
        body={"password": arguments.string("password", password, min_length=8, secret=True)}
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def login(self, *, password: str, timeout: float | None = None) -> models.PetsLoginResponse:
        """Log a keeper in.

        Args:
            password: The secret. At least 8 characters.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            A new token.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LOGIN, _login(password), timeout)

    async def alogin(
        self, *, password: str, timeout: float | None = None
    ) -> models.PetsLoginResponse:
        """Log a keeper in.

        Args:
            password: The secret. At least 8 characters.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            A new token.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LOGIN, _login(password), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def login(self, *, password: str, timeout: float | None = None) -> RawAnswer:
        """Log a keeper in.

        As `login` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(LOGIN, _login(password), timeout)

    async def alogin(self, *, password: str, timeout: float | None = None) -> RawAnswer:
        """Log a keeper in.

        As `alogin` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LOGIN, _login(password), timeout)
