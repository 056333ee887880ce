"""Every promise of the table, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sentdm import ApiException
from sentdm._runtime import errors

from tests.fault import judge
from tests.fault.row import MODES
from tests.fault.rows import TABLE
from tests.fault.stage import play

if TYPE_CHECKING:
    from tests.fault.row import Mode, Row

_ALL = [
    pytest.param(row, mode, speed, id=f"{section}: {row.text} [{number}] {mode} {speed}".strip())
    for section, rows in TABLE.items()
    for number, row in enumerate(rows, 1)
    for mode in MODES
    for speed in ("", "fast")
]


@pytest.mark.parametrize(("row", "mode", "speed"), _ALL)
def test_a_promise_is_kept(row: Row, mode: Mode, speed: str) -> None:
    """What the row promises comes of its fault, and nothing that is shown or kept is a secret."""
    judge.judge(row, play(row, mode, is_fast=speed == "fast"))


def test_each_kind_of_error_has_a_row() -> None:
    """No error of the tree goes unplayed, and so unsearched for secrets."""
    public = {found for found in vars(errors).values() if isinstance(found, type)}
    kinds = {found for found in public if issubclass(found, ApiException)}
    assert kinds - {row.expect.kind for rows in TABLE.values() for row in rows} == set()


def test_each_row_has_its_own_words() -> None:
    """No two rows of a part have the same text and promise, or one could hide the other."""
    for rows in TABLE.values():
        texts = [(row.text, row.promised) for row in rows]
        assert sorted(set(texts)) == sorted(texts)
