"""Load and life: many at once, and everything that a client outlives or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sentdm import NotFound

from tests.fault import child, life, orphans
from tests.fault.row import GET, LIST, Expect, Many, Row, Run, gives, raises
from tests.fault.script import OK, reply

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAN: Final = "no noise, every warning being an error"
# Of the parent and the child of a fork, where that tells whose they are.
CONNECTIONS: Final = {"child_ends": 1, "child_closes": 1, "child_drops": 1, "child_calls": 2}


def all_right(run: Run) -> object:
    """Tell whether each caller got the answer to its own call, over few connections."""
    for outcome in run.outcomes:
        assert outcome.ask is not None
        assert outcome.error is None, repr(outcome.error)
        assert outcome.value.id == outcome.ask.arguments["id"]
    return run.ledger.connections <= 100


def on_own_connections(run: Run) -> object:
    """Tell whether the child of a fork opened its own connection, and a loop, too."""
    first, of_child, last = (request.connection for request in run.ledger.requests)
    return of_child not in {first, last}


def on_another_connection(run: Run) -> object:
    """Tell whether the connection of a stopped call was not used again."""
    first, second = (request.connection for request in run.ledger.requests)
    return first != second


def _quietly(program: Callable[[str, str], None]) -> Expect:
    return gives(connections=CONNECTIONS.get(program.__name__))


ROWS: Final = (
    Row(
        "32 threads (or tasks) x 100 calls",
        "right answers, at most 100 connections",
        OK,
        Many(GET, 32, 100),
        gives(all_right, requests=3200),
        quiet=True,
    ),
    Row(
        "500 tasks (or threads) at once",
        "right answers, at most 100 connections",
        OK,
        Many(GET, 500),
        gives(all_right, requests=500),
        quiet=True,
    ),
    Row(
        "50 held errors",
        "right answers after them, no descriptor held",
        OK,
        life.held_errors,
        gives(requests=51),
    ),
    Row(
        "errors and answers",
        "one connection for 20 calls",
        (*[reply(404)] * 19, OK),
        (GET,) * 19,
        raises(NotFound, requests=19, connections=1),
    ),
    Row(
        "a client used again and again",
        "one connection",
        OK,
        (LIST,) * 9,
        gives(requests=9, connections=1),
    ),
    Row(
        "cancelled while in flight",
        "passes, one request, the connection dropped",
        OK,
        life.stopped,
        gives(on_another_connection, requests=2),
    ),
    Row(
        "same client in three asyncio.run (or threads)",
        "exactly three requests, no noise",
        OK,
        life.three_loops,
        gives(requests=3),
    ),
    Row(
        "after fork, with a warm pool",
        "the child opens its own, the parent's still work",
        OK,
        life.forked,
        gives(on_own_connections, requests=3),
    ),
    Row(
        "pickled to a worker process",
        "works there, credentials included",
        OK,
        life.in_worker,
        gives(
            lambda run: (
                run.value == "i"
                and run.ledger.requests[1].headers["x-api-key"]
                == run.ledger.requests[0].headers["x-api-key"]
            ),
            requests=2,
        ),
    ),
    *(
        Row(
            (program.__doc__ or "").splitlines()[0],
            CLEAN,
            OK,
            life.program(program),
            _quietly(program),
        )
        for program in (*child.PROGRAMS, *orphans.PROGRAMS)
    ),
)
