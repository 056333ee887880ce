"""Overlays: what their actions make of a document, and where what they put there stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import main
from generator.diagnostics import Diagnostic, Problems
from generator.load.document import Document

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Pets", "version": "1.0.0"},
    "tags": [{"name": "a"}, {"name": "b"}, {"name": "c"}],
    "paths": {"/pets": {"get": {"operationId": "list", "tags": ["pets"], "responses": {}}}},
}
GET = "$.paths['/pets'].get"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test works in a folder of its own, where the document is."""
    monkeypatch.chdir(tmp_path)
    Path("d.yaml").write_text(yaml.safe_dump(DOCUMENT, sort_keys=False), encoding="utf-8")


def laid(*actions: dict[str, Any], **more: object) -> tuple[Document, list[Diagnostic]]:
    """The document under an overlay of some actions, and what was told."""
    overlay = {"overlay": "1.0.0", "info": {"title": "x", "version": "1"}, **more}
    if actions:
        overlay["actions"] = list(actions)
    text = yaml.safe_dump(overlay, sort_keys=False)
    Path("o.yaml").write_text(text, encoding="utf-8")
    problems = Problems()
    return Document.load("d.yaml", problems, ["o.yaml"]), problems.sorted()


def sole(found: list[Diagnostic]) -> tuple[str, str, int, int]:
    """The code and the position of the only diagnostic."""
    (one,) = found
    return one.code, one.file, one.line, one.column


def test_an_update_is_merged_with_an_object() -> None:
    """Keys are added, plain values replaced, objects merged, arrays grown at their end."""
    update = {"operationId": "all", "tags": ["x"], "responses": {"200": {"description": "y"}}}
    document, found = laid({"target": GET, "update": update})
    assert found == []
    assert document.value["paths"]["/pets"]["get"] == {
        "operationId": "all",
        "tags": ["pets", "x"],
        "responses": {"200": {"description": "y"}},
    }


def test_an_update_is_appended_to_an_array() -> None:
    """Where the target is an array, the update is one more entry."""
    document, _ = laid({"target": "$.tags", "update": {"name": "d"}})
    assert [one["name"] for one in document.value["tags"]] == ["a", "b", "c", "d"]


def test_what_matches_is_removed() -> None:
    """Several entries of one array go, and those behind them keep their values and places."""
    document, found = laid(
        {"target": "$.tags[?@.name != 'b']", "remove": True},
        {"target": f"{GET}.responses", "remove": True},
    )
    assert found == []
    assert document.value["tags"] == [{"name": "b"}]
    assert "responses" not in document.value["paths"]["/pets"]["get"]
    (tag,) = document.root["tags"].elements()
    assert (tag.place().file, tag.place().line) == ("d.yaml", 7)


def test_actions_are_done_in_their_order() -> None:
    """Each action sees what the ones before it left."""
    document, _ = laid(
        {"target": "$.tags[0]", "remove": True},
        {"target": "$.tags[0]", "update": {"description": "first"}},
        {"target": "$.tags[?@.description]", "update": {"x-seen": True}},
    )
    assert document.value["tags"][0] == {"name": "b", "description": "first", "x-seen": True}


def test_remove_is_stronger_than_update() -> None:
    """An action that has both only removes."""
    document, _ = laid({"target": "$.tags", "update": {"name": "d"}, "remove": True})
    assert "tags" not in document.value


def test_positions_lead_to_whoever_said_it() -> None:
    """What the overlay put there stands in the overlay, what the document says in the document."""
    document, _ = laid({"target": GET, "update": {"summary": "List", "tags": ["x"]}})
    get = document.root["paths"]["/pets"]["get"]
    assert get.place().file == "d.yaml"
    assert get["operationId"].place().file == "d.yaml"
    summary = get["summary"].place()
    assert (summary.file, summary.line, summary.column) == ("o.yaml", 8, 5)
    assert [one.place().file for one in get["tags"].elements()] == ["d.yaml", "o.yaml"]


def test_an_action_that_matches_nothing_is_a_warning() -> None:
    """The document may have been mended since, which stops no run."""
    document, found = laid({"target": "$.paths['/toys']", "remove": True})
    assert sole(found) == ("SD803", "o.yaml", 6, 3)
    assert found[0].severity == "warning"
    assert document.value == DOCUMENT


@pytest.mark.parametrize(
    ("action", "code"),
    [
        ({"target": "paths", "remove": True}, "SD802"),
        ({"target": "$.tags[", "remove": True}, "SD802"),
        ({"target": "$.info.title", "update": {"a": 1}}, "SD804"),
        ({"target": "$", "remove": True}, "SD804"),
        ({"target": "$.info", "update": {"title": {"a": 1}}}, "SD804"),
        ({"target": "$", "update": {"tags": {"name": "d"}}}, "SD804"),
        ({"target": "$.info", "update": 3}, "SD804"),
        ({"remove": True}, "SD801"),
        ({"target": 3, "remove": True}, "SD801"),
        ({"target": "$.info", "copy": "$.tags"}, "SD801"),
        ({"target": "$.info"}, "SD801"),
    ],
)
def test_what_is_wrong_with_an_action_is_told_in_the_overlay(
    action: dict[str, Any], code: str
) -> None:
    """A bad target, an update that doesn't fit or an unknown key has a position in the overlay."""
    document, found = laid(action)
    assert {one.code for one in found} == {code}
    assert {one.file for one in found} == {"o.yaml"}
    assert all(one.line >= 6 for one in found)
    assert document.value == DOCUMENT


@pytest.mark.parametrize("more", [{"overlay": "2.0.0"}, {"actions": []}, {"actions": {}}, {}])
def test_what_is_no_overlay_is_told(more: dict[str, object]) -> None:
    """A file of another version, or without actions, is an error and changes nothing."""
    document, found = laid(**more)
    assert [(one.code, one.severity) for one in found] == [("SD801", "error")]
    assert document.value == DOCUMENT


def test_shared_parts_are_changed_where_the_target_is() -> None:
    """A YAML alias is a copy to the overlay: the other place that it stands at stays as it was."""
    text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\nx-a: &a {k: 1}\nx-b: *a\n"
    Path("d.yaml").write_text(text, encoding="utf-8")
    document, _ = laid({"target": "$['x-a']", "update": {"k": 2}})
    assert document.value["x-a"] == {"k": 2}
    assert document.value["x-b"] == {"k": 1}


def test_overlays_are_laid_one_over_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    """Those of the configuration, as seen from it, come first; then those of the command line."""
    Path("conf").mkdir()
    for name, title in (("conf/first.yaml", "First"), ("second.yaml", "Second")):
        overlay = {
            "overlay": "1.0.0",
            "info": {"title": "x", "version": "1"},
            "actions": [{"target": "$.info", "update": {"title": title, f"x-{title}": True}}],
        }
        Path(name).write_text(yaml.safe_dump(overlay), encoding="utf-8")
    Path("conf/sdk.yaml").write_text("overlays: [first.yaml]\n", encoding="utf-8")
    options = ["inspect", "--spec", "d.yaml", "--config", "conf/sdk.yaml", "--no-validate"]
    assert main(options) == 0
    assert capsys.readouterr().out.startswith("First 1.0.0")
    assert main([*options, "--overlay", "second.yaml"]) == 0
    assert capsys.readouterr().out.startswith("Second 1.0.0")


def test_a_list_of_overlays_is_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    """`overlays` of another form is told at its line."""
    Path("sdk.yaml").write_text("overlays: one.yaml\n", encoding="utf-8")
    assert main(["inspect", "--spec", "d.yaml", "--config", "sdk.yaml"]) == 2
    assert "sdk.yaml:1:1: error SD601" in capsys.readouterr().err


def test_a_changed_overlay_is_a_changed_document(capsys: pytest.CaptureFixture[str]) -> None:
    """The lock counts the overlays in, and their lines are those of the changes."""
    laid({"target": GET, "update": {"summary": "List"}})
    options = ["--spec", "d.yaml", "--overlay", "o.yaml", "--output", "out", "--no-validate"]
    assert main(["generate", *options]) == 0
    laid({"target": GET, "update": {"summary": "List all"}})
    assert main(["check", *options]) == 1
    out = capsys.readouterr().out
    assert "changed since the last run: document\n" in out
    assert "has another summary (o.yaml:8:5 → o.yaml:8:5)" in out
