"""The operations of `client.default`."""

from __future__ import annotations

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer
from .._runtime.unions import Unknown

FIND_CONTENT: Operation[models.Folder | models.File | models.Link | Unknown] = Operation(
    id="findContent",
    method="GET",
    path="/contents/{path}",
    retry="safe",
    answer=lambda value: unions.union(
        value,
        lambda value: fields.array(value, models.File.from_dict),
        lambda value: unions.discriminated(
            value, "type", models, {"Text": "File", "Link": "Link", "file": "File", "link": "Link"}
        ),
    ),
)


def _find_content(path: str) -> Call:
    return Call(path=(arguments.segment("path", path),))


class DefaultResource:
    """The operations of Default."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawDefaultResource(core)

    def find_content(
        self, *, path: str, timeout: float | None = None
    ) -> models.Folder | models.File | models.Link | Unknown:
        """Send GET /contents/{path}.

        Args:
            path: The path parameter `path`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            A folder is a list, and so has no property that names it.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(FIND_CONTENT, _find_content(path), timeout)

    async def afind_content(
        self, *, path: str, timeout: float | None = None
    ) -> models.Folder | models.File | models.Link | Unknown:
        """Send GET /contents/{path}.

        Args:
            path: The path parameter `path`.
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            A folder is a list, and so has no property that names it.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(FIND_CONTENT, _find_content(path), timeout)


class RawDefaultResource:
    """The operations of Default, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def find_content(self, *, path: str, timeout: float | None = None) -> RawAnswer:
        """Send GET /contents/{path}.

        As `find_content` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return self._core.raw(FIND_CONTENT, _find_content(path), timeout)

    async def afind_content(self, *, path: str, timeout: float | None = None) -> RawAnswer:
        """Send GET /contents/{path}.

        As `afind_content` of the resource itself, with the same arguments and errors; returns
        the HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(FIND_CONTENT, _find_content(path), timeout)
