"""Reading a file: which format it has, what is refused, and where things stand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import BadInput, Diagnostic, Problems
from generator.load.source import Source

if TYPE_CHECKING:
    from pathlib import Path

JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    # A lone surrogate is in no file; json.dumps would write one.
    | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=12,
)
# What libyaml takes unescaped in a file; a key that is longer than 1024 it takes in no form.
PRINTABLE = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufeff"), max_size=80
)
YAML_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | PRINTABLE,
    lambda inner: st.lists(inner) | st.dictionaries(PRINTABLE, inner),
    max_leaves=12,
)


def read(text: str, file: str = "d.yaml") -> tuple[Source, list[Diagnostic]]:
    """Read a text and return what was told."""
    problems = Problems()
    return Source.of_text(file, text, problems), problems.sorted()


def refused(text: str, file: str = "d.yaml") -> Diagnostic:
    """Return the one diagnostic of a text that can't be read."""
    with pytest.raises(BadInput) as caught:
        read(text, file)
    (one,) = caught.value.diagnostics
    return one


def where(one: Diagnostic) -> tuple[str, str, int, int]:
    """Return the code and position of a diagnostic."""
    return one.file, one.code, one.line, one.column


@settings(deadline=None)  # A slow machine is no failure.
@given(JSON_VALUES)
def test_json_is_read_as_it_was_written(value: object) -> None:
    """Any JSON value comes back from a .json file as it went in."""
    source, problems = read(json.dumps(value), "d.json")
    assert source.value == value
    assert source.is_json
    assert problems == []


@settings(deadline=None)  # A slow machine is no failure.
@given(st.dictionaries(st.text(st.characters(codec="utf-8")), JSON_VALUES))
def test_json_in_a_yaml_file_is_read_as_it_was_written(value: object) -> None:
    """JSON under another name than .json comes back as it went in, with all its escapes."""
    source, problems = read(json.dumps(value, indent="\t"))
    assert source.value == value
    assert problems == []


@settings(deadline=None)  # A slow machine is no failure.
@given(YAML_VALUES)
def test_json_within_yaml_is_read_as_it_was_written(value: object) -> None:
    """JSON that stands in a YAML file is read by the YAML parser and comes back as it went in."""
    source, problems = read("value: " + json.dumps(value, ensure_ascii=False))
    assert source.value == {"value": value}
    assert not source.is_json
    assert problems == []


@settings(deadline=None)  # A slow machine is no failure.
@given(st.dictionaries(PRINTABLE, YAML_VALUES, min_size=1))
def test_every_part_has_a_position_in_both_formats(value: dict[str, object]) -> None:
    """JSON and YAML of the same layout give the same positions, each at the key's first quote."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    as_json, _ = read(text, "d.json")
    as_yaml = Source("d.yaml", text, value)
    lines = text.split("\n")
    for key in value:
        line, column = as_json.position((key,), key=True)
        assert lines[line - 1][column - 1 :].startswith(json.dumps(key, ensure_ascii=False))
        assert as_yaml.position((key,), key=True) == (line, column)
        assert as_yaml.position((key,)) == as_json.position((key,))


def test_a_position_is_that_of_the_value_or_of_its_key() -> None:
    """A mapping's entry has two positions, an item of a sequence one, counted from 1."""
    source, _ = read("a:\n  b: [x, yy,\n    z]\n  ü€😀: 1\n")
    assert source.position(("a", "b")) == (2, 6)
    assert source.position(("a", "b"), key=True) == (2, 3)
    assert source.position(("a", "b", 1)) == (2, 10)
    assert source.position(("a", "b", 2), key=True) == (3, 5)
    assert source.position(("a", "ü€😀")) == (4, 8)
    assert source.position(()) == (1, 1)


def test_a_position_that_is_not_in_the_text_is_its_holders() -> None:
    """What was never written is said to stand where the thing that lacks it stands."""
    source, _ = read("a:\n  b: 1\n")
    assert source.position(("a", "none", 3)) == (1, 1)
    assert source.position(("a", "b", "x")) == (2, 3)


def test_what_an_alias_stands_for_has_the_anchors_positions() -> None:
    """An alias stands where it is written; what is inside it, where that is written."""
    source, _ = read("a: &x\n  b: 1\nc: *x\n")
    assert source.position(("c",)) == (3, 4)
    assert source.position(("c", "b"), key=True) == (2, 3)


def test_json_positions_know_tabs_escapes_and_brackets_in_strings() -> None:
    """JSON's own escapes and brackets inside strings don't lead astray."""
    source, _ = read('{\n\t"a\\/\\"}": "[{",\n\t"b": [1, {"c": true}]\n}', "d.json")
    assert source.position(('a/"}',), key=True) == (2, 2)
    assert source.position(("b", 1, "c")) == (3, 17)


@pytest.mark.parametrize("file", ["d.yaml", "d.json"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_as_an_editor_counts(line_break: str, file: str) -> None:
    """Line breaks of any kind, and letters of any plane, are one each, in both formats."""
    lines = ['{"🐈éペ": 1, "b":', '  [null, {"ペ": "🐈", "c": 2}]}']
    source, _ = read(line_break.join(lines), file)
    assert source.position(("🐈éペ",)) == (1, 9)
    assert source.position(("b", 1, "c"), key=True) == (2, 21)


@pytest.mark.parametrize("file", ["d.yaml", "d.json"])
def test_a_key_written_twice_is_told_with_both_lines(file: str) -> None:
    """The error stands at the second key and names the line of the first, which is the one kept."""
    source, (one, two) = read('{\n "a": {"b": 1,\n  "b": 2},\n "c": 1, "a": 3}', file)
    assert where(one) == (file, "SD105", 3, 3)
    assert "line 2" in one.message
    assert where(two) == (file, "SD105", 4, 10)
    assert source.value == {"a": {"b": 1}, "c": 1}


def test_yaml_keys_of_the_same_text_are_the_same_key() -> None:
    """A response code written once with quotes and once without is there twice."""
    _, (one,) = read("x:\n  200: a\n  '200': b\n")
    assert where(one) == ("d.yaml", "SD105", 3, 3)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ('{"a": 1,\n "b" 2}', "SD104", 2, 6),
        ('{"a": 1} x', "SD104", 1, 10),
        ('{"a": 1} // x', "SD104", 1, 10),
        ('{"a": "\x00"}', "SD104", 1, 8),
        ('["x",\n NaN]', "SD104", 2, 2),
        ('["NaN", -Infinity]', "SD104", 1, 9),
        ('["\\ud83d\\ude00", "\\ud83d"]', "SD104", 1, 18),
        ('{"a":\n ' + "9" * 5000 + "}", "SD114", 2, 2),
        ("[" * 101 + "]" * 101, "SD111", 1, 101),
        ("[" * 100_000, "SD111", 1, 101),
        (" \n", "SD113", 1, 1),
    ],
)
def test_json_that_breaks_the_standard_is_refused(
    text: str, code: str, line: int, column: int
) -> None:
    """What is not JSON, or can't be held, is refused where it stands."""
    assert where(refused(text, "d.json")) == ("d.json", code, line, column)


def test_a_flow_collection_that_is_not_json_is_yaml() -> None:
    """A YAML file may begin with a brace and not be JSON."""
    source, _ = read("{a: [b, 'c']}")
    assert source.value == {"a": ["b", "c"]}


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        (b"a: 1\nb: \xe4\xfc\n", "SD102", 2, 4),
        ("a: 1".encode("utf-16"), "SD102", 1, 1),
        ("a: 1".encode("utf-16-be"), "SD102", 1, 1),
        (b"", "SD113", 1, 1),
        (b"a: 1\nb: \x00\n", "SD103", 2, 4),
    ],
)
def test_bytes_that_are_no_text_are_refused(
    tmp_path: Path, raw: bytes, code: str, line: int, column: int
) -> None:
    """A file that isn't UTF-8 text is refused where it stops being that."""
    path = tmp_path / "d.yaml"
    path.write_bytes(raw)
    with pytest.raises(BadInput) as caught:
        Source.read(str(path), Problems())
    (one,) = caught.value.diagnostics
    assert where(one) == (str(path), code, line, column)


@pytest.mark.parametrize("name", ["none.yaml", "", "a\0b"])
def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path, name: str) -> None:
    """A missing file, a folder and an impossible name give a diagnostic with the reason."""
    with pytest.raises(BadInput) as caught:
        Source.read(f"{tmp_path}/{name}", Problems())
    (one,) = caught.value.diagnostics
    assert one.code == "SD101"
    assert one.message.startswith("the file can't be read: ")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """A mark at the start of a UTF-8 file changes neither value nor position."""
    path = tmp_path / "d.json"
    path.write_bytes(b'\xef\xbb\xbf{"a": 1}')
    source = Source.read(str(path), Problems())
    assert source.value == {"a": 1}
    assert source.position(("a",), key=True) == (1, 2)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("d.json", '{"a": 1, // x\n"b": 2}', "JSON has no comments"),
        ("d.json", '/* x */ {"a": 1}', "JSON has no comments"),
        ("d.yaml", "a:\n\tb: 1\n", "a line is indented by a tab"),
    ],
)
def test_what_is_often_taken_for_the_format_is_named(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    """Comments in JSON and tabs in YAML are told as what they are, with what to do."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        Source.read(str(path), Problems())
    (one,) = caught.value.diagnostics
    assert one.message == told
    assert one.hint
