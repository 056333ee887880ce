"""Owns the report: what was measured, as a value, as Markdown and as JSON."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from .contenders import BASELINES
from .goals import judged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .rounds import Figure
    from .startup import Generation, Start


@attrs.frozen
class Report:
    """Everything that one run measured, and on what."""

    machine: Mapping[str, str]
    versions: Mapping[str, Mapping[str, str]]
    rounds: int
    cases: Mapping[str, Mapping[str, Figure]]
    starts: Mapping[str, Start]
    generation: Mapping[str, Generation]


def machine() -> dict[str, str]:
    """What the figures hold for."""
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.release()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
    }


def as_json(report: Report) -> str:
    """The whole of it, for other programs."""
    return json.dumps(attrs.asdict(report), indent=2) + "\n"


def as_markdown(report: Report, pictures: Mapping[str, str]) -> str:
    """The report, for people; `pictures` are files beside it, by their titles."""
    about = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    parts = [
        "# Benchmark",
        (
            f"{about}; medians of {report.rounds} interleaved rounds. CPU is the client process's. "
            "A ratio is the median of the ratios of each round: calls to httpx doing the same, "
            "models to straight-line attrs code. Below 1 is better, for throughput above 1."
        ),
        *(f"![{title}]({file})" for title, file in pictures.items()),
        *(_case(case, figures) for case, figures in report.cases.items()),
        _starts(report.starts),
        _generation(report.generation),
        _goals(report),
        _versions(report.versions),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(title: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    rule = ("---", *("---:" for _ in heads[1:]))
    lines = [f"| {' | '.join(row)} |" for row in (heads, rule, *rows)]
    return f"## {title}\n\n" + "\n".join(lines)


def _case(case: str, figures: Mapping[str, Figure]) -> str:
    base = BASELINES[case]
    heads = (case, "CPU, us", f"of {base}", "wall, us", f"of {base}", "calls/s")
    rows = [
        (
            name,
            f"{one.cpu:.1f}",
            f"{one.cpu_ratio:.2f}",
            f"{one.wall:.1f}",
            f"{one.wall_ratio:.2f}",
            f"{1e6 / one.wall:,.0f}",
        )
        for name, one in sorted(figures.items(), key=lambda item: item[1].cpu_ratio)
    ]
    return _table(case, heads, rows)


def _starts(starts: Mapping[str, Start]) -> str:
    heads = ("CPU, ms over a bare interpreter", "import", "and the first client", "each further")
    rows = [
        (name, f"{one.imported:.1f}", _or_not(one.first_client), _or_not(one.client))
        for name, one in starts.items()
    ]
    return _table("Import and construction", heads, rows)


def _generation(generation: Mapping[str, Generation]) -> str:
    heads = ("spec/openapi.yaml", "seconds", "MB")
    rows = [(n, f"{one.seconds:.2f}", f"{one.megabytes:.0f}") for n, one in generation.items()]
    return _table("Generation", heads, rows)


def _goals(report: Report) -> str:
    rows = [
        (one.text, one.shown(one.bound), one.shown(found), "yes" if one.is_met(found) else "no")
        for one, found in judged(report.cases, report.starts)
    ]
    return _table("Goals", ("goal", "wanted", "found", "met"), rows)


def _versions(versions: Mapping[str, Mapping[str, str]]) -> str:
    rows = [
        (name, ", ".join(f"{one} {version}" for one, version in found.items()) or "-")
        for name, found in versions.items()
    ]
    return _table("Versions", ("contender", "installed"), rows)


def _or_not(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _processor() -> str:
    about = Path("/proc/cpuinfo")
    if about.exists():
        for line in about.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
