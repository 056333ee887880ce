"""Measures the SDK beside its peers: prints the report, and writes it with its pictures.

`python -m tests.bench [--rounds N] [--only CASE] [--local] [--check] [--output FOLDER]`
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import contenders, goals, places, plot, report, rounds, startup

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .contenders import Contender
    from .places import Place
    from .report import Report

_PICTURES: Final = {
    "get sync": ("One call, sync", "CPU of the client, relative to httpx; shorter is better"),
    "get async 1": ("One call, async", "CPU of the client, relative to httpx; shorter is better"),
    "get async 50": ("50 calls in flight", "calls a second, relative to httpx; longer is better"),
    "decode 100": (
        "Reading a list of 100 models",
        "CPU, relative to straight-line attrs code; shorter is better",
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, tell and write; with --check, say by the exit status whether goals are missed."""
    options = _options().parse_args(arguments)
    found = _measured(options)
    pictures = _pictures(found)
    text = report.as_markdown(found, {name: f"{name}.svg" for name in pictures})
    print(text)
    if options.output is not None:
        options.output.mkdir(parents=True, exist_ok=True)
        for name, picture in pictures.items():
            (options.output / f"{name}.svg").write_text(picture, encoding="utf-8")
        (options.output / "report.md").write_text(text, encoding="utf-8")
        (options.output / "report.json").write_text(report.as_json(found), encoding="utf-8")
    return _checked(found) if options.check else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=0.1, help="of each case in each round")
    parser.add_argument("--only", default="", help="the cases that begin so")
    parser.add_argument("--local", action="store_true", help="install nothing")
    parser.add_argument("--check", action="store_true", help="compare with the goals")
    parser.add_argument("--output", type=Path, help="the folder for the report")
    return parser


def _measured(options: argparse.Namespace) -> Report:
    taking_part = _places(is_local=options.local)
    cases = [case for case in contenders.CASES if case.startswith(options.only)]
    peer = next((place for one, place in taking_part.items() if one.is_generated), None)
    is_whole = not options.only
    return report.Report(
        machine=report.machine(),
        versions={one.name: places.versions(place) for one, place in taking_part.items()},
        rounds=options.rounds,
        cases=rounds.measured(taking_part, cases, options.rounds, options.seconds),
        starts=startup.started(taking_part, options.rounds) if is_whole else {},
        generation=startup.generated(places.own(), peer, 3) if is_whole else {},
    )


def _places(*, is_local: bool) -> Mapping[Contender, Place]:
    if is_local:
        return {o: places.own() for o in contenders.CONTENDERS if o.name in contenders.LOCAL}
    return {one: places.installed(one) for one in contenders.CONTENDERS}


def _pictures(found: Report) -> dict[str, str]:
    drawn: dict[str, str] = {}
    for case, (title, note) in _PICTURES.items():
        figures = found.cases.get(case, {})
        is_throughput = "second" in note
        values = {
            name: 1 / one.wall_ratio if is_throughput else one.cpu_ratio
            for name, one in figures.items()
            if name != "raw socket" or not is_throughput  # it would dwarf all others
        }
        ordered = dict(sorted(values.items(), key=lambda item: item[1], reverse=is_throughput))
        if ordered:
            drawn[case.replace(" ", "-")] = plot.bars(title, note, ordered)
    return drawn


def _checked(found: Report) -> int:
    missed = [
        f"{goal.text}: {goal.shown(value)}, wanted {goal.shown(goal.bound)}"
        for goal, value in goals.judged(found.cases, found.starts)
        if not goal.is_met(value, goals.MARGIN)
    ]
    for line in missed:
        print(f"bench: missed: {line}", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
