"""Owns how long fuzzing goes on: `make fuzz` shares its SECONDS evenly among its doors.

A door is a test with the mark `fuzz`. With the other tests each has a few rounds; in `make fuzz`
it has as many, and then looks for what nobody has seen until its share is over.
"""

from __future__ import annotations

import functools
import os
import time
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from attrs import define

if TYPE_CHECKING:
    from collections.abc import Callable

    Test = TypeVar("Test", bound=Callable[..., None])

IS_LONG: Final = os.environ.get("FUZZ") == "long"
SECONDS: Final = float(os.environ.get("SECONDS") or 60)
# The end of a share, for the processes that a door starts.
UNTIL: Final = "FUZZ_UNTIL"


@define
class _Left:
    """What is left of the time, and for how many doors."""

    doors: int = 1
    until: float = 0.0


_LEFT: Final = _Left()


def begin(doors: int) -> None:
    """Have so many doors share the time that begins now."""
    _LEFT.doors, _LEFT.until = doors, time.time() + SECONDS


def end() -> float:
    """Return when the share of a door that opens now is over; the past where nothing is fuzzed.

    What one door takes more than its share, its first rounds among it, is taken off the others'.
    """
    now = time.time()
    share = (_LEFT.until - now) / max(_LEFT.doors, 1)
    _LEFT.doors -= 1
    return now + share if IS_LONG else 0.0


def is_over(until: float) -> bool:
    """Whether a share is over; at once where nothing is fuzzed."""
    return time.time() >= until


def for_its_share(test: Test) -> Test:
    """Run a test of Hypothesis, and again with other examples until its share is over."""
    if not IS_LONG:
        return test

    @functools.wraps(test)
    def again(*arguments: Any, **named: Any) -> None:
        until = end()
        test(*arguments, **named)
        while not is_over(until):
            test(*arguments, **named)

    return cast("Test", again)
