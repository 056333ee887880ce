"""The operations of `client.type`."""

from __future__ import annotations

import builtins
from collections.abc import Sequence

from .. import models
from .._runtime import arguments, fields
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

LIST: Operation[builtins.list[models.Operation]] = Operation(
    id="list",
    method="GET",
    path="/classes/{class}",
    retry="safe",
    answer=lambda value: fields.array(value, models.Operation.from_dict),
)


def _list(class_: str, type: Sequence[str] | None | Unset) -> Call:
    return Call(
        path=(arguments.segment("class_", class_),),
        query=(
            (
                "type",
                arguments.array("type", type, item=arguments.string, optional=True, nullable=True),
            ),
        ),
    )


WAIT: Operation[None] = Operation(
    id="wait", method="POST", path="/classes/{class}", retry="never", answer=None
)


def _wait(class_: str) -> Call:
    return Call(path=(arguments.segment("class_", class_),))


class TypeResource:
    """The operations of Type."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawTypeResource(core)

    def list(
        self,
        *,
        class_: str,
        type: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> builtins.list[models.Operation]:
        """List what a class holds.

        Args:
            class_: Which class.
            type: Of these types.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The items.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST, _list(class_, type), timeout)

    async def alist(
        self,
        *,
        class_: str,
        type: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> builtins.list[models.Operation]:
        """List what a class holds.

        Args:
            class_: Which class.
            type: Of these types.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The items.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST, _list(class_, type), timeout)

    def wait(self, *, class_: str, timeout: float | None = None) -> None:
        """Wait for a class.

        Args:
            class_: Which class.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is there.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(WAIT, _wait(class_), timeout)

    async def await_(self, *, class_: str, timeout: float | None = None) -> None:
        """Wait for a class.

        Args:
            class_: Which class.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. It is there.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(WAIT, _wait(class_), timeout)


class RawTypeResource:
    """The operations of Type, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list(
        self,
        *,
        class_: str,
        type: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """List what a class holds.

        As `list` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(LIST, _list(class_, type), timeout)

    async def alist(
        self,
        *,
        class_: str,
        type: Sequence[str] | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """List what a class holds.

        As `alist` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST, _list(class_, type), timeout)

    def wait(self, *, class_: str, timeout: float | None = None) -> RawAnswer:
        """Wait for a class.

        As `wait` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(WAIT, _wait(class_), timeout)

    async def await_(self, *, class_: str, timeout: float | None = None) -> RawAnswer:
        """Wait for a class.

        As `await_` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(WAIT, _wait(class_), timeout)
