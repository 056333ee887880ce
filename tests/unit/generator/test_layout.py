"""How emitted Python is laid out."""

from __future__ import annotations

import pytest

from generator.render import layout

LOOSE = '"""A module."""\n\nTEXT = """\n{line}\n"""\nx = [1,\n  2]\n'
TIDY = '"""A module."""\n\nTEXT = """\n{line}\n"""\nx = [1, 2]\n'


@pytest.mark.parametrize(
    "line", ["Text.", "%%bash", "    %%time", "%time", "!ls", "?x", "pip install"]
)
def test_a_module_is_laid_out_whatever_a_line_of_its_text_says(line: str) -> None:
    """No text of a document is taken for a command of a notebook."""
    assert layout.formatted({"a.py": LOOSE.format(line=line)}) == {"a.py": TIDY.format(line=line)}


def test_many_modules_are_laid_out_each_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many go at once, each keeps its name, its place and its own first lines."""
    files = {f"{name}.py": LOOSE.format(line=f"Of {name}.") for name in "cab"}
    tidy = {f"{name}.py": TIDY.format(line=f"Of {name}.") for name in "cab"}
    for at_once in (0, 100, 10_000):
        monkeypatch.setattr(layout, "_AT_ONCE", at_once)
        made = layout.formatted(files)
        assert made == tidy
        assert list(made) == list(files)


def test_what_is_not_python_is_left_as_it_is() -> None:
    """Only modules are laid out."""
    files = {"a.md": "x = [1,\n  2]\n", "py.typed": ""}
    assert layout.formatted(files) == files


@pytest.mark.parametrize("line", ["Text.", "%%bash"])
def test_a_module_that_is_not_python_is_a_defect_of_the_generator(line: str) -> None:
    """It is never written, and the error says where it is wrong."""
    with pytest.raises(RuntimeError, match=r"not Python, a defect here: .*8:1"):
        layout.formatted({"a.py": LOOSE.format(line=line) + ") x\n"})
