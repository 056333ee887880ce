"""The operations of `client.pets`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, query_strings
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unset import UNSET, Unset

FIND: Operation[None] = Operation(id="find", method="GET", path="/pets", retry="safe", answer=None)


def _find(filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset) -> Call:
    return Call(
        query=(
            *query_strings.form(
                arguments.model(
                    "filter", filter, cls=models.PetsFindFilter, optional=True, nullable=True
                ),
                nested=("size",),
            ),
        )
    )


CHOOSE: Operation[None] = Operation(
    id="choose", method="GET", path="/pets/chosen", retry="safe", answer=None
)


def _choose(query: models.PetsChooseQuery | models.PetsChooseQueryDict) -> Call:
    return Call(
        query=(*query_strings.json(arguments.model("query", query, cls=models.PetsChooseQuery)),)
    )


SELECT: Operation[None] = Operation(
    id="select", method="GET", path="/pets/selected", retry="safe", answer=None
)


def _select(selector: str | None | Unset) -> Call:
    return Call(
        query=(
            *query_strings.text(
                arguments.string("selector", selector, pattern="^\\$", optional=True, nullable=True)
            ),
        )
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
        filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Find pets.

        Args:
            filter: Which pets.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FIND, _find(filter), timeout)

    async def afind(
        self,
        *,
        filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> None:
        """Find pets.

        Args:
            filter: Which pets.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Found.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FIND, _find(filter), timeout)

    def choose(
        self,
        *,
        query: models.PetsChooseQuery | models.PetsChooseQueryDict,
        timeout: float | None = None,
    ) -> None:
        """Choose pets.

        Args:
            query: The whole query string.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Chosen.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(CHOOSE, _choose(query), timeout)

    async def achoose(
        self,
        *,
        query: models.PetsChooseQuery | models.PetsChooseQueryDict,
        timeout: float | None = None,
    ) -> None:
        """Choose pets.

        Args:
            query: The whole query string.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Chosen.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(CHOOSE, _choose(query), timeout)

    def select(self, *, selector: str | None | Unset = UNSET, timeout: float | None = None) -> None:
        """Send GET /pets/selected.

        Args:
            selector: Matches `^\\$`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Selected.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(SELECT, _select(selector), timeout)

    async def aselect(
        self, *, selector: str | None | Unset = UNSET, timeout: float | None = None
    ) -> None:
        """Send GET /pets/selected.

        Args:
            selector: Matches `^\\$`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Selected.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(SELECT, _select(selector), timeout)


class RawPetsResource:
    """The operations of Pets, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find(
        self,
        *,
        filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find pets.

        As `find` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(FIND, _find(filter), timeout)

    async def afind(
        self,
        *,
        filter: models.PetsFindFilter | models.PetsFindFilterDict | None | Unset = UNSET,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Find pets.

        As `afind` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FIND, _find(filter), timeout)

    def choose(
        self,
        *,
        query: models.PetsChooseQuery | models.PetsChooseQueryDict,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Choose pets.

        As `choose` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(CHOOSE, _choose(query), timeout)

    async def achoose(
        self,
        *,
        query: models.PetsChooseQuery | models.PetsChooseQueryDict,
        timeout: float | None = None,
    ) -> RawAnswer:
        """Choose pets.

        As `achoose` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(CHOOSE, _choose(query), timeout)

    def select(
        self, *, selector: str | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send GET /pets/selected.

        As `select` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(SELECT, _select(selector), timeout)

    async def aselect(
        self, *, selector: str | None | Unset = UNSET, timeout: float | None = None
    ) -> RawAnswer:
        """Send GET /pets/selected.

        As `aselect` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(SELECT, _select(selector), timeout)
