"""The filters of the templates: what is foreign stays data in source, docstring, Markdown, TOML."""

from __future__ import annotations

import ast
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.literals import code, doc, literal, md, toml, wrapped

TEXTS = st.text(st.characters(), max_size=60) | st.text(
    st.sampled_from("\"'\\\n\r\t `#-+*=~_<>[]|&1.)a\u2028\x00\x85 "), max_size=40
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_a_literal_reads_back_as_its_value(value: object) -> None:
    """Source of any JSON value is a literal of that value and type, and runs nothing."""
    found = ast.literal_eval(literal(value))
    assert found == value
    assert type(found) is type(value)


@given(JSON)
def test_a_literal_is_one_line(value: object) -> None:
    """No value can begin a line of its own in the file, whatever counts as the end of a line."""
    assert len(literal(value).splitlines()) == 1


@given(st.lists(JSON, max_size=3).map(tuple))
def test_a_tuple_reads_back_as_a_tuple(value: object) -> None:
    """A tuple, one of a single item too, stays a tuple."""
    assert ast.literal_eval(literal(value)) == value


@pytest.mark.parametrize("value", [float("nan"), {1}, b"x", object()])
def test_what_has_no_literal_is_refused(value: object) -> None:
    """A value that no literal can say raises, and is never printed by its repr."""
    with pytest.raises(TypeError):
        literal(value)


def test_a_literal_of_text_is_readable() -> None:
    """Printable text is printed as it is, in double quotes."""
    assert literal('Größe "x"') == '"Größe \\"x\\""'


@given(TEXTS, st.sampled_from([0, 4, 8]))
def test_any_text_stays_inside_its_docstring(text: str, indent: int) -> None:
    """A docstring of any text, at any indentation, is one string expression and nothing else."""
    margin = " " * indent
    blocks = {0: "", 4: "def f():\n", 8: "class A:\n    def f():\n"}
    module = ast.parse(f"{blocks[indent]}{margin}{doc(text, indent)}\n{margin}end = 1\n")
    body = module.body
    while not isinstance(body[0], ast.Expr):
        assert isinstance(body[0], (ast.ClassDef, ast.FunctionDef))
        assert len(body) == 1
        body = body[0].body
    assert len(body) == 2
    assert isinstance(body[0], ast.Expr)
    assert isinstance(body[0].value, ast.Constant)
    assert isinstance(body[0].value.value, str)


@given(TEXTS)
def test_a_docstring_keeps_the_words(text: str) -> None:
    """The words of a text are those of its docstring, in the same order."""
    told = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]", " ", text)
    assert str(ast.literal_eval(doc(text))).split() == told.split()


def test_a_docstring_is_wrapped() -> None:
    """A long text is broken at words so that no line is longer than the file's width."""
    text = doc("word " * 60, 8)
    assert max(map(len, text.split("\n"))) <= 100 - 8
    assert text.endswith('\n        """')


def test_a_list_and_a_fence_keep_their_lines() -> None:
    """What is laid out by lines stays so: list items hang, and code is not wrapped."""
    long = "x = " + "1 + " * 30
    lines = wrapped(f"- {'word ' * 10}\n```\n{long}\n```", 30)
    assert lines[1].startswith("  word")
    assert long.rstrip() in lines


CELLS = re.compile(r"(?<!\\)(?:\\\\)*\|")


@given(TEXTS)
def test_markdown_of_any_text_is_one_cell_of_one_line(text: str) -> None:
    """No text begins a new line or another cell of a table."""
    told = md(text)
    assert len(told.splitlines()) <= 1
    assert not CELLS.search(told)


@given(TEXTS)
def test_markdown_of_any_text_opens_nothing(text: str) -> None:
    """Outside code spans every character that opens a tag, a link or an entity is escaped."""
    outside = re.sub(r"(?<!\\)(?<!`)(`{1,2})(?!`)([^|]+?)(?<!`)\1(?!`)", "", md(text))
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>\[\]&`]", outside)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Title", "\\# Title"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("---", "\\---"),
        ("``` x ``` y", "\\`\\`\\` x \\`\\`\\` y"),
        ("``a ` b``", "``a ` b``"),
        ("```sh", "\\`\\`\\`sh"),
        ("~~~", "\\~~~"),
        ("<b>x</b>", "\\<b\\>x\\</b\\>"),
        ("![x](y)", "!\\[x\\](y)"),
        ("a | b\n| c", "a \\| b \\| c"),
        ("&lt;", "\\&lt;"),
        ("see `list[int]` and **this**", "see `list[int]` and **this**"),
        ("`a|b`", "\\`a\\|b\\`"),
        ("**Note.** x", "**Note.** x"),
        ("3 dogs", "3 dogs"),
        ("-5 or more", "-5 or more"),
    ],
)
def test_markdown_reads_as_the_text(text: str, wanted: str) -> None:
    """What would open something is escaped; words, emphasis and code stay as they were written."""
    assert md(text) == wanted


@given(st.text(st.sampled_from("`ab{}/<[\\ "), max_size=12).map(lambda text: f"/{text}/"))
def test_a_code_span_survives_the_filter(path: str) -> None:
    """What was made a code span is not escaped again, unless it could be taken for a fence."""
    assert (md(code(path)) == code(path)) == ("``" not in path)


@given(TEXTS | st.lists(TEXTS, max_size=3))
def test_toml_reads_back_as_its_value(value: str | list[str]) -> None:
    """A TOML value of any text is that text, with a space for what no file can hold."""
    told = toml(value)
    assert len(told.splitlines()) == 1
    if sys.version_info >= (3, 11):
        import tomllib  # noqa: PLC0415 - not in Python 3.10

        found = tomllib.loads(f"value = {told}\nend = 1\n")
        texts = value if isinstance(value, list) else [value]
        plain = [re.sub(r"[\ud800-\udfff]", " ", text) for text in texts]
        assert found == {"value": plain if isinstance(value, list) else plain[0], "end": 1}
