"""The benchmark runs: no test looks at how long anything took."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.bench import goals, plot
from tests.bench.__main__ import main
from tests.bench.contenders import CASES, CONTENDERS, LOCAL
from tests.bench.rounds import Figure

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_short_run_reports_every_local_contender(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each case is played by all that need no installation, and told in Markdown, JSON and SVG."""
    arguments = ["--local", "--rounds", "1", "--seconds", "0.01", "--output", str(tmp_path)]
    for only in ("get sync", "get async 1", "encode"):
        assert main([*arguments, "--only", only]) == 0
        report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
        for case in report["cases"]:
            able = {one.name for one in CONTENDERS if case in one.cases and one.name in LOCAL}
            assert report["cases"][case].keys() == able
    assert "| this SDK |" in capsys.readouterr().out
    ET.parse(tmp_path / "get-sync.svg")  # noqa: S314 - its own


def test_every_goal_has_its_case_and_a_margin() -> None:
    """A goal looks at a case that is measured, fails beyond the margin and passes within it."""
    for goal in goals.GOALS:
        slower = goal.bound * (1 - goals.MARGIN if goal.is_least else 1 + goals.MARGIN)
        beyond = slower * (0.9 if goal.is_least else 1.1)
        assert goal.is_met(goal.bound)
        assert goal.is_met(slower * (1.001 if goal.is_least else 0.999), goals.MARGIN)
        assert not goal.is_met(beyond, goals.MARGIN)
    figures = {case: {one.name: Figure(1, 1, 1, 1) for one in CONTENDERS} for case in CASES}
    assert len(list(goals.judged(figures, {}))) == sum("ms" not in g.text for g in goals.GOALS)


def test_a_picture_says_which_bar_is_whose() -> None:
    """A name that XML would read as its own is text in the picture."""
    root = ET.fromstring(plot.bars("a < b", "note", {"this & that": 1.5, "httpx": 1.0}))  # noqa: S314 - its own
    texts = [one.text for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"a < b", "this & that", "1.50"} <= set(texts)


def test_a_contender_has_a_name_of_its_own() -> None:
    """Figures are kept by name, and baselines are found by it."""
    names = [one.name for one in CONTENDERS]
    assert len(set(names)) == len(names)
    assert {"httpx", "straight-line attrs", "this SDK"} <= set(names)
