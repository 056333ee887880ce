"""The operations of `client.default`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from .. import models
from .._runtime import arguments, keys, tuples, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown
from .._runtime.unset import UNSET, Unset

PUT_MAP: Operation[models.Map] = Operation(
    id="putMap",
    method="PUT",
    path="/maps",
    retry="safe",
    answer=lambda value: models.Map.from_dict(value),
)


def _put_map(
    point: tuple[float, float] | Unset,
    pair: tuple[date, models.MapPairItem1 | models.MapPairItem1Dict] | Unset,
    some: Sequence[float] | Unset,
    none: Sequence[Any] | Unset,
    label: Sequence[str | int | bool] | Unset,
    open: Sequence[Any] | Unset,
    tail: Sequence[date | float] | Unset,
    notes: Mapping[str, str] | Unset,
    loose: Mapping[str, Any] | Unset,
    several: Mapping[str, str | int] | Unset,
    others: Mapping[str, str | bool] | Unset,
    either: str | Sequence[int] | Unknown | None | Unset,
    any: Any | Unset,
    never: Any | Unset,
    rest: Mapping[str, Sequence[models.MapPairItem1 | models.MapPairItem1Dict]] | Unset,
) -> Call:
    return Call(
        body={
            "point": tuples.checked(
                "point", point, items=(arguments.number, arguments.number), optional=True
            ),
            "pair": tuples.checked(
                "pair",
                pair,
                items=(arguments.date, partial(arguments.model, cls=models.MapPairItem1)),
                optional=True,
            ),
            "some": arguments.array(
                "some", some, item=arguments.number, max_items=2, optional=True
            ),
            "none": arguments.array(
                "none", none, item=arguments.anything, max_items=0, optional=True
            ),
            "label": tuples.checked_array(
                "label",
                label,
                first=(arguments.string, arguments.integer),
                rest=arguments.boolean,
                optional=True,
            ),
            "open": tuples.checked_array(
                "open", open, first=(arguments.string,), rest=arguments.anything, optional=True
            ),
            "tail": tuples.checked_array(
                "tail",
                tail,
                first=(arguments.date, arguments.number),
                min_items=1,
                max_items=2,
                optional=True,
            ),
            "notes": keys.checked(
                "notes", notes, patterns={"^x-": arguments.string}, optional=True
            ),
            "loose": keys.checked(
                "loose",
                loose,
                patterns={"^x-": partial(arguments.model, cls=models.MapPairItem1)},
                rest=arguments.anything,
                optional=True,
            ),
            "several": keys.checked(
                "several",
                several,
                patterns={"^s-": arguments.string, "^n-": arguments.integer},
                optional=True,
            ),
            "others": keys.checked(
                "others",
                others,
                patterns={"^s-": arguments.string},
                rest=arguments.boolean,
                optional=True,
            ),
            "either": unions.checked(
                "either",
                either,
                checks=(arguments.string, partial(arguments.array, item=arguments.integer)),
                optional=True,
                nullable=True,
            ),
            "any": arguments.anything("any", any, optional=True),
            "never": arguments.anything("never", never, optional=True),
            "rest": arguments.mapping(
                "rest",
                rest,
                item=partial(
                    arguments.array, item=partial(arguments.model, cls=models.MapPairItem1)
                ),
                optional=True,
            ),
        }
    )


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def put_map(
        self,
        *,
        point: tuple[float, float] | Unset = UNSET,
        pair: tuple[date, models.MapPairItem1 | models.MapPairItem1Dict] | Unset = UNSET,
        some: Sequence[float] | Unset = UNSET,
        none: Sequence[Any] | Unset = UNSET,
        label: Sequence[str | int | bool] | Unset = UNSET,
        open: Sequence[Any] | Unset = UNSET,
        tail: Sequence[date | float] | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        loose: Mapping[str, Any] | Unset = UNSET,
        several: Mapping[str, str | int] | Unset = UNSET,
        others: Mapping[str, str | bool] | Unset = UNSET,
        either: str | Sequence[int] | Unknown | None | Unset = UNSET,
        any: Any | Unset = UNSET,
        never: Any | Unset = UNSET,
        rest: Mapping[str, Sequence[models.MapPairItem1 | models.MapPairItem1Dict]] | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Map:
        """Send PUT /maps.

        Args:
            point: The field `point`.
            pair: The field `pair`.
            some: At most 2 items.
            none: No items.
            label: The field `label`.
            open: The field `open`.
            tail: 1 to 2 items.
            notes: The field `notes`.
            loose: The field `loose`.
            several: The field `several`.
            others: The field `others`.
            either: The field `either`.
            any: The field `any`.
            never: The field `never`.
            rest: The field `rest`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The map.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            PUT_MAP,
            _put_map(
                point,
                pair,
                some,
                none,
                label,
                open,
                tail,
                notes,
                loose,
                several,
                others,
                either,
                any,
                never,
                rest,
            ),
            timeout,
        )

    async def aput_map(
        self,
        *,
        point: tuple[float, float] | Unset = UNSET,
        pair: tuple[date, models.MapPairItem1 | models.MapPairItem1Dict] | Unset = UNSET,
        some: Sequence[float] | Unset = UNSET,
        none: Sequence[Any] | Unset = UNSET,
        label: Sequence[str | int | bool] | Unset = UNSET,
        open: Sequence[Any] | Unset = UNSET,
        tail: Sequence[date | float] | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        loose: Mapping[str, Any] | Unset = UNSET,
        several: Mapping[str, str | int] | Unset = UNSET,
        others: Mapping[str, str | bool] | Unset = UNSET,
        either: str | Sequence[int] | Unknown | None | Unset = UNSET,
        any: Any | Unset = UNSET,
        never: Any | Unset = UNSET,
        rest: Mapping[str, Sequence[models.MapPairItem1 | models.MapPairItem1Dict]] | Unset = UNSET,
        timeout: float | None = None,
    ) -> models.Map:
        """Send PUT /maps.

        Args:
            point: The field `point`.
            pair: The field `pair`.
            some: At most 2 items.
            none: No items.
            label: The field `label`.
            open: The field `open`.
            tail: 1 to 2 items.
            notes: The field `notes`.
            loose: The field `loose`.
            several: The field `several`.
            others: The field `others`.
            either: The field `either`.
            any: The field `any`.
            never: The field `never`.
            rest: The field `rest`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            The map.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            PUT_MAP,
            _put_map(
                point,
                pair,
                some,
                none,
                label,
                open,
                tail,
                notes,
                loose,
                several,
                others,
                either,
                any,
                never,
                rest,
            ),
            timeout,
        )


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def put_map(
        self,
        *,
        point: tuple[float, float] | Unset = UNSET,
        pair: tuple[date, models.MapPairItem1 | models.MapPairItem1Dict] | Unset = UNSET,
        some: Sequence[float] | Unset = UNSET,
        none: Sequence[Any] | Unset = UNSET,
        label: Sequence[str | int | bool] | Unset = UNSET,
        open: Sequence[Any] | Unset = UNSET,
        tail: Sequence[date | float] | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        loose: Mapping[str, Any] | Unset = UNSET,
        several: Mapping[str, str | int] | Unset = UNSET,
        others: Mapping[str, str | bool] | Unset = UNSET,
        either: str | Sequence[int] | Unknown | None | Unset = UNSET,
        any: Any | Unset = UNSET,
        never: Any | Unset = UNSET,
        rest: Mapping[str, Sequence[models.MapPairItem1 | models.MapPairItem1Dict]] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /maps.

        As `put_map` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(
            PUT_MAP,
            _put_map(
                point,
                pair,
                some,
                none,
                label,
                open,
                tail,
                notes,
                loose,
                several,
                others,
                either,
                any,
                never,
                rest,
            ),
            timeout,
        )

    async def aput_map(
        self,
        *,
        point: tuple[float, float] | Unset = UNSET,
        pair: tuple[date, models.MapPairItem1 | models.MapPairItem1Dict] | Unset = UNSET,
        some: Sequence[float] | Unset = UNSET,
        none: Sequence[Any] | Unset = UNSET,
        label: Sequence[str | int | bool] | Unset = UNSET,
        open: Sequence[Any] | Unset = UNSET,
        tail: Sequence[date | float] | Unset = UNSET,
        notes: Mapping[str, str] | Unset = UNSET,
        loose: Mapping[str, Any] | Unset = UNSET,
        several: Mapping[str, str | int] | Unset = UNSET,
        others: Mapping[str, str | bool] | Unset = UNSET,
        either: str | Sequence[int] | Unknown | None | Unset = UNSET,
        any: Any | Unset = UNSET,
        never: Any | Unset = UNSET,
        rest: Mapping[str, Sequence[models.MapPairItem1 | models.MapPairItem1Dict]] | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Send PUT /maps.

        As `aput_map` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            PUT_MAP,
            _put_map(
                point,
                pair,
                some,
                none,
                label,
                open,
                tail,
                notes,
                loose,
                several,
                others,
                either,
                any,
                never,
                rest,
            ),
            timeout,
        )
