"""Owns the words for answers that are read while they come, and for what is expected of them."""

from __future__ import annotations

from typing import Any, Final

from tests.fault.row import Run, gives, raises
from tests.fault.script import (
    OK,
    Action,
    Fault,
    head,
)
from tests.fault.script import raw as does

ONE, TWO = b"data: 1\n\n", b"data: 2\n\n"
KEPT: Final = "all items, the connection kept"


def top(kind: str = "text/event-stream", more: tuple[tuple[str, str], ...] = ()) -> bytes:
    """Write the head of an answer in chunks."""
    return head(200, [("Transfer-Encoding", "chunked"), ("Content-Type", kind), *more])


def cut(*pieces: bytes) -> bytes:
    """Write chunks; an empty piece is the last one of an answer."""
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)


def whole(*pieces: bytes, kind: str = "text/event-stream", **more: Any) -> Fault:
    """Answer with all of these chunks, and keep the connection."""
    return does(top(kind, **more), cut(*pieces, b""))


def broken(*actions: Action, kind: str = "text/event-stream") -> tuple[Fault, ...]:
    """Begin an answer, do something else, and answer the next call."""
    return does(top(kind), *actions), OK


def came(*items: Any, is_kept: bool | None = None) -> Any:
    """Tell whether these items came, and whether the next call went over the same connection.

    None is either: an answer that was whole may be thrown away, and its connection kept.
    """

    def is_so(run: Run) -> object:
        assert run.outcomes[0].error is None, repr(run.outcomes[0].error)
        first, last = run.ledger.requests[0], run.ledger.requests[-1]
        assert is_kept in {None, first.connection == last.connection}
        return run.value == list(items)

    return is_so


def all_of(*items: Any) -> Any:
    """Expect these items, and the connection to serve the next call, too."""
    return gives(came(*items, is_kept=True), requests=2, connections=1)


def fails(kind: type[BaseException], *items: Any, **more: Any) -> Any:
    """Expect an error after these items, and the next call to go over a connection of its own."""
    return raises(kind, check=came(*items, is_kept=False), requests=2, **more)
