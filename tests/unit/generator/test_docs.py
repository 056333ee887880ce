"""The page that explains each diagnostic, and that each can be seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.diagnostics import CODES

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "docs" / "diagnostics.md"


def sections() -> dict[str, tuple[str, str]]:
    """The heading and the text of each code's section."""
    text = PAGE.read_text(encoding="utf-8")
    found = re.findall(r"^### (SD\d+): ([^\n]+)\n(.*?)(?=^##|\Z)", text, re.DOTALL | re.MULTILINE)
    return {code: (title, body.strip()) for code, title, body in found}


def test_every_code_has_a_section_and_every_section_a_code() -> None:
    """The page explains the codes of the table, all of them, in their order and words."""
    assert [(code, title) for code, (title, _) in sections().items()] == list(CODES.items())
    assert all(body for _, body in sections().values())


def test_codes_stand_in_order() -> None:
    """The table of codes is sorted, so that a new one is seen to be new."""
    assert list(CODES) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_raised_in_a_test(code: str) -> None:
    """A code that no test or golden case sees may be one that nothing raises."""
    seen = [*(ROOT / "tests" / "golden").glob("*/expected.txt")]
    seen += [one for one in (ROOT / "tests" / "unit").rglob("test_*.py") if one != Path(__file__)]
    assert any(code in path.read_text(encoding="utf-8") for path in seen)
