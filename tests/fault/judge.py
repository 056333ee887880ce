"""Owns what holds for every row, beside its own expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sentdm import ApiException, ArgumentError

from tests.fault import canary

if TYPE_CHECKING:
    from tests.fault.row import Row, Run

_SEARCHED = 3


def judge(row: Row, run: Run) -> None:
    """Raise an AssertionError where a run is not as the row, or every row, promises."""
    row.expect.judge(run)
    errors = [outcome.error for outcome in run.outcomes if outcome.error is not None]
    for error in errors[-_SEARCHED:]:
        if row.expect.kind is not TypeError:
            assert isinstance(error, ApiException), f"{error!r} is outside of the tree"
            # What was refused as an argument is in the caller's own frames.
            canary.judge_error(error, locals_too=not isinstance(error, ArgumentError))
    sent = [request.headers for request in run.ledger.requests]
    assert all("user-agent" in headers and "accept" in headers for headers in sent)
