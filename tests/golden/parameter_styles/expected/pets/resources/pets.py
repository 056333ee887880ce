"""The operations of `client.pets`."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime import arguments, styles
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FIND: Operation[None] = Operation(
    id="find", method="GET", path="/pets/{ids}/{size}{color}", retry="safe", answer=None
)


def _find(
    ids: Sequence[str],
    size: int,
    color: Sequence[str],
    each: Sequence[str] | None | Unset,
    joined: Sequence[str] | None | Unset,
    spaced: Sequence[str] | None | Unset,
    piped: Sequence[str] | None | Unset,
    filter: models.Range | models.RangeDict | None | Unset,
    spread: models.Range | models.RangeDict | None | Unset,
    url: str | None | Unset,
    json: models.Range | models.RangeDict | None | Unset,
    x_names: Sequence[str] | None | Unset,
    x_range: models.Range | models.RangeDict | None | Unset,
) -> Call:
    return Call(
        path=(
            styles.path(
                "ids",
                arguments.array("ids", ids, item=arguments.string),
                style="simple",
                explode=False,
            ),
            styles.path("size", arguments.integer("size", size), style="label", explode=False),
            styles.path(
                "color",
                arguments.array("color", color, item=arguments.string),
                style="matrix",
                explode=True,
            ),
        ),
        query=(
            *styles.query(
                "each",
                arguments.array("each", each, item=arguments.string, optional=True, nullable=True),
                style="form",
                explode=True,
            ),
            *styles.query(
                "joined",
                arguments.array(
                    "joined", joined, item=arguments.string, optional=True, nullable=True
                ),
                style="form",
                explode=False,
            ),
            *styles.query(
                "spaced",
                arguments.array(
                    "spaced", spaced, item=arguments.string, optional=True, nullable=True
                ),
                style="spaceDelimited",
                explode=False,
            ),
            *styles.query(
                "piped",
                arguments.array(
                    "piped", piped, item=arguments.string, optional=True, nullable=True
                ),
                style="pipeDelimited",
                explode=False,
            ),
            *styles.query(
                "filter",
                arguments.model("filter", filter, cls=models.Range, optional=True, nullable=True),
                style="deepObject",
                explode=True,
            ),
            *styles.query(
                "spread",
                arguments.model("spread", spread, cls=models.Range, optional=True, nullable=True),
                style="form",
                explode=True,
            ),
            *styles.query(
                "url",
                arguments.string("url", url, optional=True, nullable=True),
                style="form",
                explode=True,
                reserved=True,
            ),
            (
                "json",
                styles.as_json(
                    arguments.model("json", json, cls=models.Range, optional=True, nullable=True)
                ),
            ),
        ),
        headers=(
            (
                "X-Names",
                styles.header(
                    "X-Names",
                    arguments.array(
                        "x_names", x_names, item=arguments.string, optional=True, nullable=True
                    ),
                    explode=False,
                ),
            ),
            (
                "X-Range",
                styles.header(
                    "X-Range",
                    arguments.model(
                        "x_range", x_range, cls=models.Range, optional=True, nullable=True
                    ),
                    explode=True,
                ),
            ),
        ),
    )


class PetsResource:
    """The operations of Pets."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawPetsResource(core)

    def find(
        self,
        *,
        ids: Sequence[str],
        size: int,
        color: Sequence[str],
        each: Sequence[str] | None | Unset = UNSET,
        joined: Sequence[str] | None | Unset = UNSET,
        spaced: Sequence[str] | None | Unset = UNSET,
        piped: Sequence[str] | None | Unset = UNSET,
        filter: models.Range | models.RangeDict | None | Unset = UNSET,
        spread: models.Range | models.RangeDict | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        json: models.Range | models.RangeDict | None | Unset = UNSET,
        x_names: Sequence[str] | None | Unset = UNSET,
        x_range: models.Range | models.RangeDict | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Pets in many ways.

        Args:
            ids: Some names.
            size: The path parameter `size`.
            color: Some names.
            each: Some names.
            joined: Some names.
            spaced: Some names.
            piped: Some names.
            filter: From here to there.
            spread: From here to there.
            url: The query parameter `url`.
            json: From here to there.
            x_names: Some names.
            x_range: From here to there.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(
            FIND,
            _find(
                ids,
                size,
                color,
                each,
                joined,
                spaced,
                piped,
                filter,
                spread,
                url,
                json,
                x_names,
                x_range,
            ),
            timeout,
        )

    async def afind(
        self,
        *,
        ids: Sequence[str],
        size: int,
        color: Sequence[str],
        each: Sequence[str] | None | Unset = UNSET,
        joined: Sequence[str] | None | Unset = UNSET,
        spaced: Sequence[str] | None | Unset = UNSET,
        piped: Sequence[str] | None | Unset = UNSET,
        filter: models.Range | models.RangeDict | None | Unset = UNSET,
        spread: models.Range | models.RangeDict | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        json: models.Range | models.RangeDict | None | Unset = UNSET,
        x_names: Sequence[str] | None | Unset = UNSET,
        x_range: models.Range | models.RangeDict | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Pets in many ways.

        Args:
            ids: Some names.
            size: The path parameter `size`.
            color: Some names.
            each: Some names.
            joined: Some names.
            spaced: Some names.
            piped: Some names.
            filter: From here to there.
            spread: From here to there.
            url: The query parameter `url`.
            json: From here to there.
            x_names: Some names.
            x_range: From here to there.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(
            FIND,
            _find(
                ids,
                size,
                color,
                each,
                joined,
                spaced,
                piped,
                filter,
                spread,
                url,
                json,
                x_names,
                x_range,
            ),
            timeout,
        )


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find(
        self,
        *,
        ids: Sequence[str],
        size: int,
        color: Sequence[str],
        each: Sequence[str] | None | Unset = UNSET,
        joined: Sequence[str] | None | Unset = UNSET,
        spaced: Sequence[str] | None | Unset = UNSET,
        piped: Sequence[str] | None | Unset = UNSET,
        filter: models.Range | models.RangeDict | None | Unset = UNSET,
        spread: models.Range | models.RangeDict | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        json: models.Range | models.RangeDict | None | Unset = UNSET,
        x_names: Sequence[str] | None | Unset = UNSET,
        x_range: models.Range | models.RangeDict | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Pets in many ways.

        As `find` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(
            FIND,
            _find(
                ids,
                size,
                color,
                each,
                joined,
                spaced,
                piped,
                filter,
                spread,
                url,
                json,
                x_names,
                x_range,
            ),
            timeout,
        )

    async def afind(
        self,
        *,
        ids: Sequence[str],
        size: int,
        color: Sequence[str],
        each: Sequence[str] | None | Unset = UNSET,
        joined: Sequence[str] | None | Unset = UNSET,
        spaced: Sequence[str] | None | Unset = UNSET,
        piped: Sequence[str] | None | Unset = UNSET,
        filter: models.Range | models.RangeDict | None | Unset = UNSET,
        spread: models.Range | models.RangeDict | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        json: models.Range | models.RangeDict | None | Unset = UNSET,
        x_names: Sequence[str] | None | Unset = UNSET,
        x_range: models.Range | models.RangeDict | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Pets in many ways.

        As `afind` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(
            FIND,
            _find(
                ids,
                size,
                color,
                each,
                joined,
                spaced,
                piped,
                filter,
                spread,
                url,
                json,
                x_names,
                x_range,
            ),
            timeout,
        )
