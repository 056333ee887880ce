"""Connections between two requests: what may happen in the midst of a step."""

from __future__ import annotations

import threading

from runtime.python.connections import Connections
from runtime.python.transport import Origin

ORIGIN = Origin("http", "127.0.0.1", 80)


class Silent:
    """A connection that is good for another request."""

    def is_silent(self) -> bool:
        """Nothing has come."""
        return True

    def begin_again(self) -> bool:
        """Another may follow."""
        return True

    def close(self) -> None:
        """Nothing is open."""


def test_a_connection_is_given_back_within_any_step() -> None:
    """The collector may find a stream while the same thread takes a connection."""
    connections: Connections[Silent] = Connections()
    connection = Silent()

    def collect() -> None:
        with connections._lock:
            connections.give_back(ORIGIN, connection)

    connections.take(ORIGIN)
    connections.add(connection)
    thread = threading.Thread(target=collect, daemon=True)
    thread.start()
    thread.join(5)
    assert not thread.is_alive()
    assert connections.take(ORIGIN) is connection
