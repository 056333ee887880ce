"""What the specification's own validator finds, told in place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostic, Problems
from generator.load.document import Document
from generator.load.structure import check
from generator.load.validation import Validation

ROOT = Path(__file__).resolve().parents[3]


def document(version: str, **parts: Any) -> dict[str, Any]:
    """Return a small valid document with further parts."""
    answer = {"description": "d"}
    paths = {"/a": {"get": {"operationId": "x", "responses": {"200": answer}}}}
    info = {"title": "T", "version": "1"}
    return {"openapi": version, "info": info, "paths": paths, **parts}


def findings(tmp_path: Path, value: Any) -> list[Diagnostic]:
    """Return what is told about a document."""
    path = tmp_path / "d.json"
    path.write_text(json.dumps(value, indent=1), encoding="utf-8")
    problems = Problems()
    loaded = Document.load(str(path), problems)
    check(loaded)
    Validation(loaded).tell(problems)
    return problems.sorted()


VERSIONS = pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])


@VERSIONS
def test_a_valid_document_has_no_findings(tmp_path: Path, version: str) -> None:
    """Nothing is said about a document that follows the specification."""
    assert findings(tmp_path, document(version)) == []


@VERSIONS
def test_extensions_stand_where_the_specification_has_them(tmp_path: Path, version: str) -> None:
    """A callback may hold extensions of any form, beside its path items."""
    value = document(version)
    value["paths"]["/a"]["get"]["callbacks"] = {"changed": {"x-since": 2}}
    assert findings(tmp_path, value) == []


@VERSIONS
def test_a_finding_stands_at_its_place(tmp_path: Path, version: str) -> None:
    """A finding is a warning at the part that is wrong."""
    value = document(version, info={"title": "T"})
    (one,) = findings(tmp_path, value)
    assert (one.severity, one.code, one.pointer, one.line) == ("warning", "SD210", "/info", 3)
    assert one.message == "'version' is a required property"


@VERSIONS
def test_a_finding_inside_a_schema_is_told_once_at_its_place(tmp_path: Path, version: str) -> None:
    """A wrong type deep in an answer, also by way of a reference, stands where it is written."""
    schemas = {"A": {"properties": {"b": {"type": "strin"}}}, "C": {"type": "string", "default": 3}}
    found = findings(tmp_path, document(version, components={"schemas": schemas}))
    assert [one.pointer for one in found] == [
        "/components/schemas/A/properties/b/type",
        "/components/schemas/C/default",
    ]


@VERSIONS
def test_a_finding_names_the_most_telling_of_what_was_tried(tmp_path: Path, version: str) -> None:
    """Where one of several forms is needed, the nearest is named, not that none fits."""
    value = document(version)
    value["paths"]["/a"]["get"]["parameters"] = [{"name": "q", "in": "query", "schema": {}}, {}]
    whole, *others = findings(tmp_path, value)
    assert {one.pointer for one in others} == {"/paths/~1a/get/parameters/1"}
    assert all("required property" in one.message for one in others)
    # The validator itself fails on what it has just refused; that is said, not hidden.
    assert whole.message == "not everything could be validated: KeyError: 'name'"


def test_a_name_that_is_none_is_told_where_it_stands(tmp_path: Path) -> None:
    """Each key that is no name of components has a finding of its own, at its own line."""
    names = {"a b": {"type": "string"}, "ok": {"type": "string"}, "c d": {"type": "string"}}
    told = findings(tmp_path, document("3.1.0", components={"schemas": names}))
    assert [one.pointer for one in told] == [f"/components/schemas/{key}" for key in ("a b", "c d")]


def test_parts_that_are_null_keep_nothing_from_being_validated(tmp_path: Path) -> None:
    """What is read as an empty part is validated as one, and told once, by its own code."""
    value = document("3.1.0", components={"schemas": {"A": None}, "responses": None})
    get = value["paths"]["/a"]["get"]
    get["parameters"], get["responses"]["200"]["content"] = None, {"text/csv": {"schema": None}}
    value["paths"] |= {"/b": None, "/c": {"get": None}}
    found = findings(tmp_path, value)
    assert [one.code for one in found] == ["SD204"] * 6


def test_a_null_that_is_data_stays_one(tmp_path: Path) -> None:
    """A default or a listed value may be null, and a const of null fits nothing else."""
    schema = {"type": ["string", "null"], "enum": ["a", None], "default": None}
    assert findings(tmp_path, document("3.1.0", components={"schemas": {"A": schema}})) == []


def test_a_default_that_does_not_fit_is_told_once(tmp_path: Path) -> None:
    """However many of its demands a default misses; a property of that name is no default."""
    items = {"type": "string", "enum": ["x", "y"], "default": ["x", "y"]}
    wrong = {"properties": {"default": {"type": "a", "minLength": "b"}}}
    schemas = {"A": {"type": "array", "items": items}, "B": wrong}
    found = findings(tmp_path, document("3.1.0", components={"schemas": schemas}))
    assert [(one.code, one.pointer) for one in found] == [
        ("SD210", "/components/schemas/A/items/default"),
        ("SD210", "/components/schemas/B/properties/default/type"),
        ("SD204", "/components/schemas/B/properties/default/minLength"),
    ]


def test_a_pointer_through_a_reference_says_itself_what_it_stops(tmp_path: Path) -> None:
    """The validator ends where a pointer passes a reference; one diagnostic says both."""
    schemas = {"A": {"$ref": "#/components/schemas/B"}, "B": {"properties": {"c": {}}}}
    value = document("3.1.0", components={"schemas": schemas})
    media = {"application/json": {"schema": {"$ref": "#/components/schemas/A/properties/c"}}}
    value["paths"]["/a"]["get"]["responses"]["200"]["content"] = media
    (one,) = findings(tmp_path, value)
    assert (one.code, "goes no further" in one.hint) == ("SD209", True)
    assert one.message.endswith("d.json#/components/schemas/B/properties/c")


def test_long_values_are_not_repeated(tmp_path: Path) -> None:
    """A message doesn't print the whole value that is wrong."""
    value = document("3.1.0", info={"title": "T", "version": ["x" * 1000]})
    assert all(len(one.message) <= 160 for one in findings(tmp_path, value))


@VERSIONS
def test_nothing_is_fetched(tmp_path: Path, version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A remote reference is told, and no connection is tried."""

    def opened(*_: object, **__: object) -> None:
        pytest.fail("a remote file was asked for")

    monkeypatch.setattr(urllib.request, "urlopen", opened)
    monkeypatch.setattr("socket.socket.connect", opened)
    schemas = {
        "A": {"items": {"$ref": "http://127.0.0.1:9/a.json"}},
        "B": {"items": {"$ref": "ftp://127.0.0.1:9/a.json"}},
    }
    found = findings(tmp_path, document(version, components={"schemas": schemas}))
    assert [one.code for one in found] == ["SD205", "SD205"]


@VERSIONS
def test_a_reference_that_nothing_uses_is_checked_too(tmp_path: Path, version: str) -> None:
    """Every `$ref` of a document must lead somewhere, once told, with no noise of the validator."""
    parts = {
        "responses": {"R": {"$ref": "#/components/responses/none"}},
        "examples": {"E": {"value": {"$ref": "#/data"}}},
    }
    found = findings(tmp_path, document(version, components=parts))
    assert [(one.code, one.pointer) for one in found] == [("SD206", "/components/responses/R/$ref")]


def test_references_of_other_files_are_checked_too(tmp_path: Path) -> None:
    """A file that a reference leads to is checked as the kind of object it has to be."""
    (tmp_path / "o.yaml").write_text("A: {items: {$ref: '#/none'}}\nB: {$ref: '#/C'}\n")
    schemas = {"A": {"$ref": "o.yaml#/A"}}
    found = findings(tmp_path, document("3.1.0", components={"schemas": schemas}))
    assert [(one.code, one.file.rpartition("/")[2], one.line) for one in found] == [
        ("SD206", "o.yaml", 1)
    ]


def test_a_reference_into_another_file_validates(tmp_path: Path) -> None:
    """The validator reads other files as the generator does."""
    (tmp_path / "o.yaml").write_text("A: {type: string}\n")
    schemas = {"A": {"properties": {"x": {"$ref": "o.yaml#/A"}}}}
    assert findings(tmp_path, document("3.1.0", components={"schemas": schemas})) == []


def test_what_the_generator_tells_itself_is_not_told_twice(tmp_path: Path) -> None:
    """Shared operationIds, repeated and undeclared parameters are left to their own codes."""
    value = document("3.1.0")
    get = value["paths"]["/a"]["get"]
    get["parameters"] = [{"name": "q", "in": "query", "schema": {}}] * 2
    value["paths"]["/b/{c}"] = {"get": {**get, "parameters": []}}
    assert findings(tmp_path, value) == []


def test_a_place_with_an_error_has_no_finding_beside_it(tmp_path: Path) -> None:
    """What the generator refuses itself is not told again in the validator's words."""
    found = findings(tmp_path, document("3.1.0", components=3))
    assert [one.code for one in found] == ["SD204"]


def test_a_validator_that_fails_is_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A defect of the validator doesn't end the run."""

    def fail(_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("generator.load.validate.errors", fail)
    (one,) = findings(tmp_path, document("3.1.0"))
    assert (one.severity, one.code) == ("warning", "SD210")
    assert "RecursionError: too deep" in one.message


@pytest.mark.parametrize("is_beside", [True, False])
def test_findings_are_the_same_from_a_process_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_beside: bool
) -> None:
    """The validator tells the same wherever it works."""
    if is_beside:
        monkeypatch.delitem(sys.modules, "openapi_spec_validator", raising=False)
    (one,) = findings(tmp_path, document("3.1.0", info={"title": "T"}))
    assert (one.code, one.pointer, one.line) == ("SD210", "/info", 3)


def test_a_validator_that_is_ended_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that says nothing isn't taken for a document without findings."""
    monkeypatch.delitem(sys.modules, "openapi_spec_validator", raising=False)
    monkeypatch.setattr("generator.load.validation.findings", lambda _: os._exit(1))
    (one,) = findings(tmp_path, document("3.1.0"))
    assert "the validator was ended before it was done" in one.message


def test_the_settings_of_the_library_cost_and_change_nothing(tmp_path: Path) -> None:
    """pydantic, which would read them from the environment, is not loaded, nor kept from others."""
    path = tmp_path / "api.json"
    path.write_text(json.dumps(document("3.1.0", info={"title": "T"})), encoding="utf-8")
    program = (
        "import sys\n"
        "from generator.diagnostics import Problems\n"
        "from generator.load.document import Document\n"
        "from generator.load.validate import findings\n"
        f"found = findings(Document.load({str(path)!r}, Problems()))\n"
        "print(len(found.told), found.failure, 'pydantic' in sys.modules)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND": "jsonschema-rs"},
    )
    assert ran.stdout == "1  False\n"


def test_a_library_that_wants_more_of_pydantic_gets_it(tmp_path: Path) -> None:
    """Where the little that stands in for pydantic doesn't serve, the true one is loaded."""
    path = tmp_path / "api.json"
    path.write_text(json.dumps(document("3.1.0", info={"title": "T"})), encoding="utf-8")
    program = (
        "import sys\n"
        "from generator.load import library\n"
        "library.STAND_INS = {'pydantic': {}, 'pydantic_settings': {}}\n"
        "from generator.diagnostics import Problems\n"
        "from generator.load.document import Document\n"
        "from generator.load.validate import findings\n"
        f"found = findings(Document.load({str(path)!r}, Problems()))\n"
        "print(len(found.told), found.failure, 'pydantic' in sys.modules)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "1  True\n"
