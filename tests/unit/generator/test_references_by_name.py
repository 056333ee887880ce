"""References by name: `$id`, `$anchor`, `$self`, `$dynamicRef`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Problems
from generator.load.document import Document, Node

FRAME: dict[str, Any] = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
PET = "https://pets.example/schemas/pet"


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def load(
    schemas: dict[str, Any], files: dict[str, Any] | None = None, **more: Any
) -> tuple[Document, Problems]:
    """Load a document with these schemas, and with files beside it."""
    whole = {**FRAME, "components": {"schemas": schemas}, **more}
    for name, value in {"d.json": whole, **(files or {})}.items():
        path = Path("spec", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")
    problems = Problems()
    return Document.load("spec/d.json", problems), problems


def end(document: Document, *steps: str) -> str:
    """Return where the reference at a place below the schemas leads: `FILE#POINTER`."""
    found: Node | None = document.root["components"]["schemas"]
    for step in steps:
        assert found is not None
        found = found[step]
    found = found and found.resolved()
    return f"{found.file}#{found.pointer_text}" if found else "nowhere"


def codes(problems: Problems) -> list[str]:
    """Return the codes of what was told."""
    return [one.code for one in problems.sorted()]


@pytest.mark.parametrize(
    ("ref", "goal"),
    [
        ("#tag", "/A/$defs/b"),
        ("#/$defs/b", "/A/$defs/b"),
        ("#", "/A"),
        (PET, "/A"),
        ("pet#/$defs/b", "/A/$defs/b"),
        ("owner", "/B"),
        ("/schemas/owner#tag", "/B/items"),
        ("//pets.example/schemas/owner", "/B"),
        ("urn:pets:name", "/C"),
        ("urn:pets:name#tag", "/C/items"),
    ],
)
def test_a_reference_starts_from_the_id_that_it_stands_under(ref: str, goal: str) -> None:
    """`$id` is what relative references, pointers and anchors below it start from."""
    schemas = {
        "A": {"$id": PET, "items": {"$ref": ref}, "$defs": {"b": {"$anchor": "tag"}}},
        "B": {"$id": "https://pets.example/schemas/owner", "items": {"$anchor": "tag"}},
        "C": {"$id": "urn:pets:name", "items": {"$anchor": "tag"}},
    }
    document, problems = load(schemas)
    assert end(document, "A", "items") == f"spec/d.json#/components/schemas{goal}"
    assert codes(problems) == []


@pytest.mark.parametrize(
    ("ref", "goal"),
    [
        ("parts/pet.json#tag", "parts/pet.json#/$defs/b"),
        (f"{PET}.json", "parts/pet.json#"),
        (f"{PET}.json#tag", "parts/pet.json#/$defs/b"),
        (f"{PET}.json#/$defs/b", "parts/pet.json#/$defs/b"),
        ("https://pets.example/schemas/owner.json", "parts/owner.json#"),
        ("https://pets.example/other/unnamed.json#/c", "other/unnamed.json#/c"),
    ],
)
def test_names_of_other_files_are_known(ref: str, goal: str) -> None:
    """A URI leads to the file that declares it, or that lies where the URI would have it."""
    pet = {
        "$id": f"{PET}.json",
        "items": {"$ref": "owner.json"},
        "$defs": {"b": {"$anchor": "tag"}},
    }
    files = {
        "parts/pet.json": pet,
        "parts/owner.json": {"$id": "https://pets.example/schemas/owner.json"},
        "other/unnamed.json": {"c": {}},
    }
    document, problems = load({"A": {"$ref": ref}, "B": {"$ref": "parts/pet.json"}}, files)
    assert end(document, "A") == f"spec/{goal}"
    assert end(document, "B") == "spec/parts/pet.json#"
    assert codes(problems) == []


def test_a_document_that_says_its_uri_is_found_by_it() -> None:
    """`$self` is the document's own URI, and its files lie beside it as their URIs do (3.2)."""
    schemas = {
        "A": {"$ref": "https://pets.example/api/v1#/components/schemas/B"},
        "B": {"type": "string"},
        "C": {"$ref": "https://pets.example/shared/c.json"},
        "D": {"$ref": "../shared/c.json#/d"},
    }
    own = {"openapi": "3.2.0", "$self": "https://pets.example/api/v1"}
    document, problems = load(schemas, {"../shared/c.json": {"d": {}}}, **own)
    assert end(document, "A") == "spec/d.json#/components/schemas/B"
    assert end(document, "C") == "shared/c.json#"
    assert end(document, "D") == "shared/c.json#/d"
    assert codes(problems) == []


@pytest.mark.parametrize(
    ("ref", "code"),
    [
        ("#none", "SD206"),
        ("#/$defs/none", "SD206"),
        ("none", "SD206"),
        ("https://pets.example/schemas/none", "SD205"),
        ("https://other.example/schemas/pet", "SD205"),
        ("http://[", "SD208"),
    ],
)
@pytest.mark.parametrize("own", [{"$id": PET}, {}])
def test_a_name_that_nothing_has_is_an_error(ref: str, code: str, own: dict[str, Any]) -> None:
    """What no file declares leads nowhere: one error at the `$ref`, in the words of its writer."""
    document, problems = load({"A": {**own, "items": {"$ref": ref}}})
    assert end(document, "A", "items") == "nowhere"
    (one,) = problems.sorted()
    assert (one.severity, one.code) == ("error", code)
    assert one.pointer == "/components/schemas/A/items/$ref"
    assert ref in one.message


def test_a_pointer_from_the_top_is_read_so_below_an_id() -> None:
    """What leads nowhere from its `$id`, but from the top of the file, is told once for each."""
    goal = {"$ref": "#/components/schemas/B"}
    schemas = {"A": {"$id": PET, "items": goal, "not": goal}, "B": {"$id": "b", "items": goal}}
    document, problems = load(schemas)
    assert end(document, "A", "items") == "spec/d.json#/components/schemas/B"
    assert end(document, "A", "not") == "spec/d.json#/components/schemas/B"
    document.root["components"]["schemas"]["B"]["items"].resolved()
    assert [(one.severity, one.code, one.pointer) for one in problems.sorted()] == [
        ("warning", "SD213", "/components/schemas/A/$id"),
        ("warning", "SD213", "/components/schemas/B/$id"),
    ]


def test_two_places_of_one_name_are_told() -> None:
    """References lead to the first of two places that have a name, and the second is told."""
    document, problems = load({"A": {"$anchor": "x"}, "B": {"$anchor": "x"}, "C": {"$ref": "#x"}})
    assert end(document, "C") == "spec/d.json#/components/schemas/A"
    (one,) = problems.sorted()
    assert (one.code, one.pointer) == ("SD214", "/components/schemas/B/$anchor")


def test_a_dynamic_reference_with_one_goal_is_a_reference() -> None:
    """A `$dynamicRef` whose anchor stands in one place means what a `$ref` does, beside one too."""
    schemas = {
        "A": {"$dynamicAnchor": "n", "items": {"$dynamicRef": "#n"}},
        "B": {"$ref": "#/components/schemas/A", "$dynamicRef": "#n"},
    }
    document, problems = load(schemas)
    assert end(document, "A", "items") == "spec/d.json#/components/schemas/A"
    assert document.root["components"]["schemas"]["B"].value == {
        "$ref": "#/components/schemas/A",
        "allOf": [{"$ref": "#/components/schemas/A"}],
    }
    assert codes(problems) == []


def test_a_dynamic_reference_with_several_goals_is_told() -> None:
    """A `$dynamicRef` that another schema binds anew leads to its own, with a warning."""
    schemas = {
        "A": {"$id": "a", "$dynamicAnchor": "n", "items": {"$dynamicRef": "#n"}},
        "B": {"$id": "b", "$dynamicAnchor": "n", "$ref": "a"},
    }
    document, problems = load(schemas)
    assert end(document, "A", "items") == "spec/d.json#/components/schemas/A"
    (one,) = problems.sorted()
    assert (one.severity, one.code) == ("warning", "SD215")
    assert one.pointer == "/components/schemas/A/items/$dynamicRef"


def test_what_only_looks_like_a_name_names_nothing() -> None:
    """Data under examples, and properties that are called `$id` or `$ref`, are left alone."""
    example = {"$id": PET, "$ref": "#/none", "$anchor": "x"}
    schemas = {
        "A": {"example": example, "properties": {"$id": {"type": "string"}, "$ref": {}}},
        "B": {"$ref": "#x"},
    }
    document, problems = load(schemas)
    assert document.root["components"]["schemas"]["A"].value == schemas["A"]
    assert end(document, "B") == "nowhere"
    assert codes(problems) == ["SD206"]


def test_a_document_of_3_0_has_no_names() -> None:
    """Before 3.1 a `$ref` starts from its file, whatever `$id` says."""
    schemas = {"A": {"$id": PET, "items": {"$ref": "#/components/schemas/B"}}, "B": {}}
    document, problems = load(schemas, openapi="3.0.3")
    assert end(document, "A", "items") == "spec/d.json#/components/schemas/B"
    assert codes(problems) == []


def test_an_overlay_may_give_names() -> None:
    """A name that an overlay adds is one of the document."""
    load({"A": {"type": "string"}, "B": {"$ref": "#a"}})
    update = {"target": "$.components.schemas.A", "update": {"$anchor": "a"}}
    overlay = {"overlay": "1.0.0", "info": {"title": "O", "version": "1"}, "actions": [update]}
    Path("o.json").write_text(json.dumps(overlay), encoding="utf-8")
    problems = Problems()
    document = Document.load("spec/d.json", problems, ["o.json"])
    assert end(document, "B") == "spec/d.json#/components/schemas/A"
    assert codes(problems) == []
