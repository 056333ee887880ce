"""The ratios that the SDK is to reach, and whether a run reached them.

`make bench-check` allows a margin on each: a busy machine is no reason to fail, a slower SDK is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .rounds import Figure
    from .startup import Start

MARGIN: Final = 0.15
_FAST: Final = "this SDK, fast"


@attrs.frozen
class Goal:
    """One bound, and where its figure is found; `is_least` says that more is better."""

    text: str
    bound: float
    found: Callable[[Any, Any], float]
    is_least: bool = False

    def is_met(self, found: float, margin: float = 0.0) -> bool:
        """Tell whether a figure keeps the bound, or comes within a margin of it."""
        if self.is_least:
            return found >= self.bound * (1 - margin)
        return found <= self.bound * (1 + margin)

    def shown(self, value: float) -> str:
        """Write a figure of this goal."""
        return f"{'>=' if self.is_least and value == self.bound else ''}{value:.2f}"


def _cpu(case: str, name: str = "this SDK") -> Callable[[Any, Any], float]:
    return lambda cases, _: float(cases[case][name].cpu_ratio)


def _throughput(case: str, name: str = "this SDK") -> Callable[[Any, Any], float]:
    return lambda cases, _: 1 / float(cases[case][name].wall_ratio)


def _growth(cases: Any, _: Any) -> float:
    return float(cases["get async 200"][_FAST].cpu / cases["get async 1"][_FAST].cpu)


GOALS: Final = (
    Goal("sync GET, CPU of httpx's", 0.70, _cpu("get sync")),
    Goal("async GET one by one, CPU of httpx's", 0.80, _cpu("get async 1")),
    Goal(
        "async GET, 50 in flight, calls/s of httpx's",
        1.1,
        _throughput("get async 50"),
        is_least=True,
    ),
    Goal("fast: sync GET, CPU of httpx's", 0.40, _cpu("get sync", _FAST)),
    Goal("fast: async GET one by one, CPU of httpx's", 0.40, _cpu("get async 1", _FAST)),
    Goal(
        "fast: async GET, 50 in flight, calls/s of httpx's",
        8.0,
        _throughput("get async 50", _FAST),
        is_least=True,
    ),
    Goal("fast: cost of a call, 200 in flight to 1", 1.2, _growth),
    Goal("decoding a list of 100, CPU of straight-line attrs", 1.25, _cpu("decode 100")),
    Goal("decoding a list of 10,000, CPU of straight-line attrs", 1.25, _cpu("decode 10000")),
    Goal("encoding, CPU of straight-line attrs", 1.25, _cpu("encode 100")),
    Goal("pickling, CPU of plain attrs", 1.0, _cpu("pickle 100")),
    Goal("repr, CPU of plain attrs", 1.0, _cpu("repr 100")),
    Goal("equality, CPU of plain attrs", 1.0, _cpu("equal 100")),
    Goal("import, ms over a bare interpreter", 30.0, lambda _, one: one["this SDK"].imported),
    Goal("a further client, ms", 1.0, lambda _, one: one["this SDK"].client),
)


def judged(
    cases: Mapping[str, Mapping[str, Figure]], starts: Mapping[str, Start]
) -> Iterator[tuple[Goal, float]]:
    """Each goal with its figure, where the run measured it."""
    for goal in GOALS:
        try:
            yield goal, goal.found(cases, starts)
        except KeyError:
            continue
