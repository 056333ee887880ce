# Copied from runtime/python/connections.py, where changes belong.
"""The connections of one process or event loop, between two requests.

Owns how many there are and how long one may wait for its next request. Must not open one; knows of
a connection only how to close it, from any thread, and whether it is good for another request.
"""

from __future__ import annotations

import os
import threading
import time
import weakref
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from .transport import Origin

MOST = 100
_LONGEST_REST = 5.0


class Reusable(Protocol):
    """A connection, as far as it matters here."""

    def is_silent(self) -> bool:
        """Tell whether nothing has come that was not read, not even an end."""
        ...

    def begin_again(self) -> bool:
        """Tell whether the last request is done with, so that another may follow."""
        ...

    def close(self) -> None:
        """Close it; doing so twice is allowed."""
        ...


C = TypeVar("C", bound=Reusable)


class Connections(Generic[C]):
    """At most `MOST` connections, to all origins together, if no more than that are in use.

    The lock is never taken in a child process, where it could be found held. The thread that holds
    it may take it once more: within any step the collector may find a stream, and give back its
    connection.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._process = os.getpid()
        self._in_use = 0
        self._is_closed = False
        self._resting: list[tuple[float, Origin, C]] = []  # the longest first
        self._open: set[C] = set()
        # The set is not part of this object, so that it is whole when this one is gone.
        weakref.finalize(self, _close_all, self._open)

    @property
    def is_inherited(self) -> bool:
        """Tell whether these are copies of a parent process's, in use there."""
        return self._process != os.getpid()

    def take(self, origin: Origin) -> C | None:
        """Begin a request; return the connection last used for the origin, None for a new one.

        There is room for that one: if need be, what rests longest is closed.
        """
        with self._lock:
            self._in_use += 1
        self.expire()
        found = self._popped(origin)
        while found is not None and not found.is_silent():
            # The server closed it, or said something that nobody asked for.
            self._close(found)
            found = self._popped(origin)
        return found

    def add(self, connection: C) -> None:
        """Note one that was made, for the request that was begun."""
        self._open.add(connection)

    def give_back(self, origin: Origin, connection: C | None) -> None:
        """End a request; keep its connection for the next one, or close it if there can be none."""
        is_usable = connection is not None and connection.begin_again()
        if not self.is_inherited:
            with self._lock:
                self._in_use -= 1
                if is_usable and connection is not None and not self._is_closed:
                    self._resting.append((time.monotonic() + _LONGEST_REST, origin, connection))
                    return
        if connection is not None:
            self._close(connection)

    def expire(self) -> float | None:
        """Close what has rested too long; return the seconds until there is more of that."""
        now = time.monotonic()
        while True:
            with self._lock:
                if not self._resting or self._resting[0][0] > now:
                    return self._resting[0][0] - now if self._resting else None
                over = self._resting.pop(0)[2]
            self._close(over)

    def close(self) -> None:
        """Close them all, those in use at the end of their request."""
        if self.is_inherited:
            _close_all(self._open)
            return
        with self._lock:
            self._is_closed = True
            resting, self._resting = self._resting, []
        for _, _, connection in resting:
            self._close(connection)

    def _popped(self, origin: Origin) -> C | None:
        with self._lock:
            for place in range(len(self._resting) - 1, -1, -1):
                if self._resting[place][1] == origin:
                    return self._resting.pop(place)[2]
            if self._in_use + len(self._resting) <= MOST:
                return None
            longest = self._resting.pop(0)[2]
        self._close(longest)
        return None

    def _close(self, connection: C) -> None:
        connection.close()
        self._open.discard(connection)


def _close_all(connections: set[C]) -> None:
    while connections:
        connections.pop().close()
