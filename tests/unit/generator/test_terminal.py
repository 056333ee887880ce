"""Diagnostics on a terminal: the line of the file, a caret under the column, colour."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from generator import terminal
from generator.diagnostics import Diagnostic
from generator.terminal import Terminal, cells, window

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 60 columns without colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    terminal._lines.cache_clear()


class Screen(io.StringIO):
    """A terminal that remembers."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def told(file: Path, line: int, column: int, *, on_terminal: bool = True) -> str:
    """What is written about a place of a file."""
    stream = Screen() if on_terminal else io.StringIO()
    one = Diagnostic("error", "SD206", "leads nowhere", "Look again.", "", str(file), line, column)
    Terminal(stream).tell(one)
    return stream.getvalue().replace(str(file), "FILE")


def written(folder: Path, text: str) -> Path:
    """A file of a text."""
    path = folder / "d.yaml"
    path.write_bytes(text.encode())
    return path


def test_a_terminal_shows_the_line_and_a_caret(tmp_path: Path) -> None:
    """The line of the file stands between the message and the hint, a caret under its column."""
    file = written(tmp_path, "a: 1\nb: {c: 2}\n")
    assert told(file, 2, 5) == (
        "FILE:2:5: error SD206: leads nowhere\n  2 | b: {c: 2}\n    |     ^\n  hint: Look again.\n"
    )


def test_elsewhere_a_diagnostic_is_its_text(tmp_path: Path) -> None:
    """A pipe, a file, a test: nothing but the message and the hint."""
    file = written(tmp_path, "a: 1\n")
    assert told(file, 1, 1, on_terminal=False) == (
        "FILE:1:1: error SD206: leads nowhere\n  hint: Look again.\n"
    )


def test_what_is_in_no_file_has_no_line(tmp_path: Path) -> None:
    """A folder, a file that is gone, a line beyond the end or without text: no line is shown."""
    gone = tmp_path / "gone"
    empty = written(tmp_path, "\n")
    for file, line in ((gone, 1), (tmp_path, 1), (empty, 1), (empty, 9)):
        assert told(file, line, 1).count("\n") == 2


@pytest.mark.parametrize(
    ("variables", "is_coloured"),
    [
        ({"NO_COLOR": "", "TERM": "xterm"}, True),
        ({"NO_COLOR": "1", "TERM": "xterm"}, False),
        ({"NO_COLOR": "", "TERM": "dumb"}, False),
    ],
)
def test_colour_is_for_who_wants_it(
    variables: dict[str, str], *, is_coloured: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR and a dumb terminal get no colour; the text is the same."""
    for key, value in variables.items():
        monkeypatch.setenv(key, value)
    shown = told(written(tmp_path, "a: 1\n"), 1, 1)
    assert ("\x1b[1;31merror SD206\x1b[0m" in shown) == is_coloured
    assert ("\x1b[1;31m^\x1b[0m" in shown) == is_coloured


def test_what_a_terminal_would_obey_is_not_written(tmp_path: Path) -> None:
    """Escape sequences of a foreign file reach no terminal."""
    shown = told(written(tmp_path, "a: '\x1b[2J\x07\u202e'\n"), 1, 1)
    assert shown.isprintable() or shown.replace("\n", "").isprintable()


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_end_as_the_readers_count_them(line_break: str, tmp_path: Path) -> None:
    """A line break of any kind, and a byte order mark, leave the right line and column."""
    file = written(tmp_path, "\ufeff" + line_break.join(["a: 1", "b: 2", ""]))
    assert "  2 | b: 2\n    |    ^\n" in told(file, 2, 4)


@pytest.mark.parametrize(
    ("line", "column", "before"),
    [
        ("\tx: 1", 2, "    "),
        ("ペット: 1", 6, "ペット: "),
        ("e\u0301: 1", 5, "e\u0301: "),
        ("\U0001f408: x", 4, "\U0001f408: "),
    ],
)
def test_a_caret_stands_under_its_character(line: str, column: int, before: str) -> None:
    """Tabs, wide letters, accents of their own and emoji take the cells that they take."""
    shown, at = window(line, column, 60)
    assert shown.startswith(before)
    assert at == cells(before)


@pytest.mark.parametrize("column", [1, 2, 8, 500, 99_990, 100_000])
@pytest.mark.parametrize("letter", ["x", "ペ"])
def test_a_long_line_is_cut_around_the_column(column: int, letter: str) -> None:
    """Of a document on one line as much is shown as fits, with the place in it."""
    line = letter * (column - 1) + "^" + letter * (100_000 - column)
    shown, at = window(line, column, 60)
    assert cells(shown) <= 60
    assert cells(shown) >= 57
    assert cells(shown[: shown.index("^")]) == at
    assert shown.startswith("…") == (column > 8)
    assert shown.endswith("…") == (column < 99_990)
