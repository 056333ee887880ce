"""Two versions of a whole document: the project's own, and those of a small shop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build.api import build
from generator.build.surface import surface
from generator.cli import main
from generator.diagnostics import Problems
from generator.diff.compare import compare
from generator.load.document import Document
from generator.wishes import Wishes

if TYPE_CHECKING:
    from generator.ir import Api

HERE = Path(__file__).resolve().parent
SPEC = HERE.parents[2] / "spec" / "openapi.yaml"
EXPECTED = (HERE / "next.txt").read_text(encoding="utf-8")


def read(*overlays: Path) -> Api:
    """The IR of the project's document, under overlays."""
    problems = Problems()
    document = Document.load(str(SPEC), problems, map(str, overlays))
    wishes = Wishes()
    api = build(document, surface(document, wishes, problems), wishes, problems)
    assert problems.sorted() == []
    return api


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """What is told of the step, positions aside: they move with the document."""
    changes = compare(read(), read(HERE / "next.yaml"))
    return [f"{one.level} {one.code}: {one.message}" for one in changes]


def test_every_change_of_a_version_has_its_line(lines: list[str]) -> None:
    """All that the overlay changes is told, and nothing else."""
    assert sorted(lines) == sorted(EXPECTED.splitlines())


def test_the_new_positions_are_where_the_change_was_made() -> None:
    """What the overlay adds or narrows stands in the overlay, what was before in the document."""
    changes = compare(read(), read(HERE / "next.yaml"))
    made = [one.new for one in changes if one.code in ("argument-added", "type-narrowed")]
    assert {Path(at.file).name for at in made if at is not None} == {"next.yaml"}
    assert {one.old.file for one in changes if one.old is not None} == {str(SPEC)}


def test_a_new_major_version_is_told_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a rework with everything at once, each change has one line, with both positions."""
    monkeypatch.chdir(HERE / "versions")
    assert main(["diff", "orders-1.yaml", "orders-2.yaml"]) == 0
    assert capsys.readouterr().out == Path("orders.txt").read_text(encoding="utf-8")
