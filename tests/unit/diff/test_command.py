"""`python -m generator diff OLD NEW`: what it prints and how it exits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.unit.diff.documents import BASE, changed, text_of

SIZE = "/paths/~1pets/get/parameters/0/schema/maximum"
PAGE = {"name": "page", "in": "query", "schema": {"type": "integer"}}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test works in a folder of its own, where the old document is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.yaml").write_text(text_of(BASE), encoding="utf-8")


def told(new: object, *options: str) -> int:
    """The exit code of a comparison with another document."""
    Path("new.yaml").write_text(new if isinstance(new, str) else text_of(new), encoding="utf-8")
    return main(["diff", "old.yaml", "new.yaml", *options])


def test_a_line_has_level_code_call_and_both_positions(capsys: pytest.CaptureFixture[str]) -> None:
    """The text form is a line for each change, and one that sums them up."""
    assert told(changed({SIZE: 50})) == 0
    assert capsys.readouterr().out == (
        "breaking type-narrowed: pets.list(size=) maximum 100 → 50 "
        "(old.yaml:20:45 → new.yaml:20:45)\nmajor: 1 breaking\n"
    )


def test_json_holds_what_a_program_needs(capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON form has the step and, for each change, its level, code, callers and positions."""
    told(changed({SIZE: 50}), "--format", "json")
    assert json.loads(capsys.readouterr().out) == {
        "semver": "major",
        "changes": [
            {
                "level": "breaking",
                "code": "type-narrowed",
                "message": "pets.list(size=) maximum 100 → 50",
                "operation": "list",
                "python": "pets.list(size=)",
                "old": {"file": "old.yaml", "line": 20, "column": 45},
                "new": {"file": "new.yaml", "line": 20, "column": 45},
            }
        ],
    }


def test_what_is_new_has_no_old_position(capsys: pytest.CaptureFixture[str]) -> None:
    """In JSON the side on which a thing is missing is null."""
    told(changed({"/components/schemas/New": {"type": "string"}}), "--format", "json")
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["old"] is None
    assert change["new"]["file"] == "new.yaml"


def test_markdown_reads_as_a_comment(capsys: pytest.CaptureFixture[str]) -> None:
    """The Markdown form has a heading for each level and folds away what is cosmetic."""
    told(changed({SIZE: 50, "/info/title": "Animals"}), "--format", "markdown")
    assert capsys.readouterr().out == (
        "### This asks for a **major** version\n\n1 breaking, 1 cosmetic.\n\n"
        "#### Breaking: code that worked stops working\n\n"
        "- `pets.list(size=)` maximum 100 → 50: `new.yaml:20:45`, was `old.yaml:20:45`\n\n"
        "<details><summary>Cosmetic: words, and what no caller feels</summary>\n\n"
        "- `client` title Pets → Animals: `new.yaml:2:1`, was `old.yaml:2:1`\n\n</details>\n"
    )


def test_markdown_keeps_foreign_text_inert(capsys: pytest.CaptureFixture[str]) -> None:
    """What a document says can open no tag, link or list in the comment."""
    told(changed({"/info/title": "<img src=x> [a](b)\n# c"}), "--format", "markdown")
    out = capsys.readouterr().out
    assert "\\<img src=x\\> \\[a\\](b) # c" in out


@pytest.mark.parametrize(
    ("places", "level", "code"),
    [
        ({SIZE: 50}, "breaking", 1),
        ({SIZE: 50}, "additive", 1),
        ({SIZE: 500}, "breaking", 0),
        ({SIZE: 500}, "additive", 1),
        ({"/info/title": "x"}, "additive", 0),
        ({}, "additive", 0),
    ],
)
def test_fail_on_exits_with_one(places: dict[str, object], level: str, code: int) -> None:
    """`--fail-on` exits 1 where there is a change of its level or of a worse one."""
    assert told(changed(places), "--fail-on", level) == code


@pytest.mark.parametrize("new", ["paths: [", "openapi: 2.0.0", "openapi: 3.1.0\npaths: {}"])
def test_bad_input_exits_with_two(new: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A document that can't be read is told as everywhere, and exits 2."""
    assert told(new) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("new.yaml:")


def test_one_change_that_many_feel_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A parameter that operations share changes once, with all of them named in JSON."""
    uses = [{"$ref": "#/components/parameters/Page"}]
    old = changed(
        {
            "/components/parameters": {"Page": PAGE},
            "/paths/~1pets/get/parameters": uses,
            "/paths/~1pets/post/parameters": uses,
        }
    )
    new = changed({"/components/parameters/Page/schema/type": "string"}, (), old)
    Path("old.yaml").write_text(text_of(old), encoding="utf-8")
    told(new, "--format", "json")
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["operation"] == "list, create"
    assert change["python"] == "pets.list(page=), pets.create(page=)"


def test_names_of_the_configuration_are_used(capsys: pytest.CaptureFixture[str]) -> None:
    """Under `--config` an operation is spelled as the configuration calls it."""
    Path("sdk.yaml").write_text("rename: {operations: {list: animals.search}}\n", encoding="utf-8")
    told(changed({SIZE: 50}), "--config", "sdk.yaml")
    assert capsys.readouterr().out.startswith("breaking type-narrowed: animals.search(size=)")


def test_an_overlay_that_matches_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A correction that no longer corrects anything is a warning here, too, and no failure."""
    Path("o.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: 1.0.0}\n"
        "actions:\n- {target: $.nothing, update: {a: 1}}\n",
        encoding="utf-8",
    )
    assert told(BASE, "--overlay", "o.yaml") == 0
    assert "o.yaml:4:4: warning SD803: $.nothing matches nothing" in capsys.readouterr().err
