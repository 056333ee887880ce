"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime import unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from ..models import Value, ValueInput

PUT_NOTE: Operation[Value] = Operation(
    id="putNote",
    method="PUT",
    path="/notes",
    retry="safe",
    answer=lambda value: unions.named(value, models, "Value"),
)


def _put_note(
    value: str | float | Sequence[ValueInput] | Unknown | Mapping[str, ValueInput],
    mark: int | models.MarkString | str | Unknown | None | Unset,
) -> Call:
    return Call(
        body={
            "value": unions.checked_as("value", value, models=models, alias="Value"),
            "mark": unions.checked_as("mark", mark, models=models, alias="Mark", optional=True),
        }
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def put_note(
        self,
        *,
        value: str | float | Sequence[ValueInput] | Unknown | Mapping[str, ValueInput],
        mark: int | models.MarkString | str | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> Value:
        """Send PUT /notes.

        Args:
            value: Any value.
            mark: The field `mark`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The value.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(PUT_NOTE, _put_note(value, mark), timeout)

    async def aput_note(
        self,
        *,
        value: str | float | Sequence[ValueInput] | Unknown | Mapping[str, ValueInput],
        mark: int | models.MarkString | str | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> Value:
        """Send PUT /notes.

        Args:
            value: Any value.
            mark: The field `mark`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The value.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(PUT_NOTE, _put_note(value, mark), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def put_note(
        self,
        *,
        value: str | float | Sequence[ValueInput] | Unknown | Mapping[str, ValueInput],
        mark: int | models.MarkString | str | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /notes.

        As `put_note` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(PUT_NOTE, _put_note(value, mark), timeout)

    async def aput_note(
        self,
        *,
        value: str | float | Sequence[ValueInput] | Unknown | Mapping[str, ValueInput],
        mark: int | models.MarkString | str | Unknown | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /notes.

        As `aput_note` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(PUT_NOTE, _put_note(value, mark), timeout)
