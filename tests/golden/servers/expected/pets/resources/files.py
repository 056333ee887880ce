"""The operations of `client.files`."""

from __future__ import annotations

from .._runtime.core import Core
from .._runtime.operation import Call, Operation
from .._runtime.raw import RawAnswer

LIST: Operation[None] = Operation(
    id="files_list",
    method="GET",
    path="/files",
    retry="safe",
    answer=None,
    server="https://files.pets.example",
)


def _list() -> Call:
    return Call()


class FilesResource:
    """The operations of Files."""

    def __init__(self, core: Core) -> None:
        """Made by the client; `core` sends its calls."""
        self._core = core
        self.raw = RawFilesResource(core)

    def list(self, *, timeout: float | None = None) -> None:
        """All files.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return self._core.call(LIST, _list(), timeout)

    async def alist(self, *, timeout: float | None = None) -> None:
        """All files.

        Args:
            timeout: Seconds that the call may take, retries included; the client's if None.

        Returns:
            None. Done.

        Raises:
            ApiException: whatever went wrong.
        """
        return await self._core.acall(LIST, _list(), timeout)


class RawFilesResource:
    """The operations of Files, each answering the HTTP answer as it came."""

    def __init__(self, core: Core) -> None:
        """Made by the resource; `core` sends its calls."""
        self._core = core

    def list(self, *, timeout: float | None = None) -> RawAnswer:
        """All files.

        As `list` of the resource itself, with the same arguments and errors; returns the HTTP
        answer: `body` as the server sent it, `headers`, `status`, `reason`, `round_trip_time`
        (seconds) and `attempts`.
        """
        return self._core.raw(LIST, _list(), timeout)

    async def alist(self, *, timeout: float | None = None) -> RawAnswer:
        """All files.

        As `alist` of the resource itself, with the same arguments and errors; returns the
        HTTP answer: `body` as the server sent it, `headers`, `status`, `reason`,
        `round_trip_time` (seconds) and `attempts`.
        """
        return await self._core.araw(LIST, _list(), timeout)
