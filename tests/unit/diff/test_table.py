"""Each kind of change: a few changed places of one small document, and every line told of them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diff import forms
from tests.unit.diff.documents import BASE, CASES, HERE, changed, difference, text_of


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_change_is_told_as_the_table_says(case: dict[str, Any]) -> None:
    """The lines are exactly those of the table: level, code, the caller's code, both positions."""
    new = changed(case.get("set"), case.get("remove", ()))
    assert forms.text(difference(BASE, new)).splitlines() == case["lines"]


def test_the_table_is_long_and_each_case_of_its_own() -> None:
    """The table holds at least forty kinds of change, none of them twice."""
    assert len({case["name"] for case in CASES}) == len(CASES) >= 40


def test_the_positions_of_the_table_are_those_of_the_base() -> None:
    """What is compared is base.yaml as it stands, so a reader finds the positions there."""
    assert text_of(BASE) == (HERE / "base.yaml").read_text(encoding="utf-8")
