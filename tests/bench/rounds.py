"""Owns the measuring: every contender in turn, round after round, so that noise hits all alike.

A figure is one round's time for one call. What is compared are ratios of figures of one round, and
what is told is their median.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from statistics import median
from typing import TYPE_CHECKING, Any

import attrs

from tests.support.document import ROOT

from .contenders import BASELINES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .contenders import Contender
    from .places import Place

_WORKER = ROOT / "tests" / "bench" / "worker.py"


@attrs.frozen
class Figure:
    """What one contender took for one case: microseconds a call, and ratios to the baseline."""

    wall: float
    cpu: float
    wall_ratio: float
    cpu_ratio: float


class Worker:
    """A contender's process, told over its standard input what to do."""

    def __init__(self, contender: Contender, place: Place, url: str) -> None:
        """Start it."""
        self._calls: dict[str, int] = {}
        self._process = subprocess.Popen(
            [place.python, str(_WORKER), contender.module, url],
            env=place.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        pin(self._process.pid, 0)

    def warm(self, case: str, seconds: float) -> None:
        """Find out how many calls fill so many seconds."""
        least = int(case.rpartition(" ")[2]) if "async" in case else 1
        self._measure(case, least * 2)
        took = self._measure(case, least * 2)["wall"] / (least * 2)
        self._calls[case] = max(least * 2, int(seconds / took))

    def round(self, case: str) -> dict[str, float]:
        """Take the microseconds of one call, on the wall and of the CPU."""
        calls = self._calls[case]
        return {name: took / calls * 1e6 for name, took in self._measure(case, calls).items()}

    def _measure(self, case: str, calls: int) -> dict[str, float]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        print(json.dumps({"case": case, "calls": calls}), file=stdin, flush=True)
        line = stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args!r} ended at {case}")
        found: dict[str, float] = json.loads(line)
        return found

    def close(self) -> None:
        """End it."""
        self._process.communicate(timeout=30)


def pin(process: int, core: int) -> None:
    """Keep a process on one core, where the system can and has two."""
    setaffinity: Any = getattr(os, "sched_setaffinity", None)
    if setaffinity is not None and (os.cpu_count() or 1) > 1:
        setaffinity(process, {core})


@contextmanager
def server() -> Iterator[str]:
    """Run the server beside the clients, on a core of its own, and give its URL."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.server"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    pin(process.pid, 1)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.communicate(timeout=30)


def measured(
    contenders: Mapping[Contender, Place], cases: Sequence[str], rounds: int, seconds: float
) -> dict[str, dict[str, Figure]]:
    """Measure the cases: by case, by contender."""
    with ExitStack() as stack:
        url = stack.enter_context(server())
        workers: dict[str, Worker] = {}
        for contender, place in contenders.items():
            workers[contender.name] = Worker(contender, place, url)
            stack.callback(workers[contender.name].close)
        found: dict[str, dict[str, Figure]] = {}
        for case in cases:
            able = {one.name: workers[one.name] for one in contenders if case in one.cases}
            print(f"bench: {case}", file=sys.stderr, flush=True)
            found[case] = _case(case, able, rounds, seconds)
    return found


def _case(
    case: str, workers: Mapping[str, Worker], rounds: int, seconds: float
) -> dict[str, Figure]:
    for worker in workers.values():
        worker.warm(case, seconds)
    seen: dict[str, list[dict[str, float]]] = {name: [] for name in workers}
    names = list(workers)
    for number in range(rounds):
        turn = number % len(names)  # nobody always follows the same one
        for name in (*names[turn:], *names[:turn]):
            seen[name].append(workers[name].round(case))
    base = seen[BASELINES[case]]
    return {name: _figure(figures, base) for name, figures in seen.items()}


def _figure(figures: list[dict[str, float]], base: list[dict[str, float]]) -> Figure:
    def ratio(kind: str) -> float:
        return median(one[kind] / other[kind] for one, other in zip(figures, base, strict=True))

    wall, cpu = (median(one[kind] for one in figures) for kind in ("wall", "cpu"))
    return Figure(wall, cpu, ratio("wall"), ratio("cpu"))
