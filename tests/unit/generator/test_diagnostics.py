"""Diagnostics: their codes, their order, their printed form."""

import re

import pytest

from generator.diagnostics import CODES, BadInput, Diagnostic, Place, Problems, bad_input


def test_every_code_has_the_one_form_and_a_meaning() -> None:
    """A code is SD and three digits, and its meaning is one line without a full stop."""
    for code, meaning in CODES.items():
        assert re.fullmatch(r"SD[1-8]\d\d", code)
        assert re.fullmatch(r"[^\n]+[^\n.]", meaning)


def test_an_unknown_code_is_refused_at_once() -> None:
    """A diagnostic can't be made with a code that the table doesn't have."""
    with pytest.raises(ValueError, match="SD999"):
        Problems().error("SD999", "what", Place())


def test_the_text_gives_position_code_and_hint() -> None:
    """The printed form is FILE:line:column: severity CODE: message, then the hint."""
    one = Diagnostic("error", "SD206", "leads nowhere", "Look again.", "/a", "d.yaml", 12, 9)
    assert one.text() == "d.yaml:12:9: error SD206: leads nowhere\n  hint: Look again."


def test_the_text_without_file_and_hint_is_one_line() -> None:
    """What stands in no file is printed without a position."""
    assert Diagnostic("warning", "SD701", "in the way").text() == "warning SD701: in the way"


def test_problems_come_sorted_by_position_and_code() -> None:
    """The order of a report is file, line, column, code, whatever was found first."""
    problems = Problems()
    for file, line, column, code in (
        ("b", 1, 1, "SD201"),
        ("a", 10, 1, "SD201"),
        ("a", 9, 2, "SD201"),
        ("a", 9, 1, "SD302"),
        ("a", 9, 1, "SD301"),
    ):
        problems.error(code, "x", Place("", file, line, column))
    found = [(one.file, one.line, one.column, one.code) for one in problems.sorted()]
    assert found == sorted(found)
    assert len(found) == 5


def test_the_same_problem_is_told_once() -> None:
    """What two readers of one place report alike is one diagnostic."""
    problems = Problems()
    problems.error("SD206", "x", Place("/a", "f", 2, 3))
    problems.error("SD206", "x", Place("/a", "f", 2, 3))
    problems.error("SD206", "x", Place("/b", "f", 2, 3))  # the same text, by an alias
    assert len(problems.sorted()) == 1


def test_warnings_alone_are_no_errors() -> None:
    """A run with warnings may write; one with an error may not."""
    problems = Problems()
    problems.warning("SD210", "x", Place())
    assert not problems.has_errors
    problems.error("SD210", "x", Place())
    assert problems.has_errors


def test_bad_input_carries_its_diagnostics() -> None:
    """Who catches the exception can report what it says."""
    error = bad_input("SD101", "gone", Place("", "f"), "Put it back.")
    assert isinstance(error, BadInput)
    problems = Problems()
    problems.add(error.diagnostics)
    assert [one.text() for one in problems.sorted()] == [str(error)]
