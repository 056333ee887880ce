"""What may stand where in a document: references, types of parts, known keys."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics import Diagnostic, Problems
from generator.load.document import Document
from generator.load.source import Source
from generator.load.structure import check
from tests.unit.generator.documents import codes, operation, text_of

OK = {"responses": {"200": {"description": "Done."}}}


def checked(text: str, version: str = "3.1") -> list[Diagnostic]:
    """What is told of a document's structure."""
    problems = Problems()
    check(Document(Source.of_text("d.yaml", text, problems), version, problems))
    return problems.sorted()


def test_a_verb_that_is_misspelled_is_an_error() -> None:
    """It would silently be no operation; extensions are no verbs."""
    item = {"gett": OK, "x-own": {}, "summary": "Words.", "parameters": []}
    (told,) = checked(text_of({"/pets": item}))
    assert (told.severity, told.code) == ("error", "SD314")
    assert told.pointer == "/paths/~1pets/gett"


@pytest.mark.parametrize(
    ("node", "pointer", "hint"),
    [
        ({"operationID": "x"}, "/operationID", "Did you mean operationId?"),
        ({"zzz": 1}, "/zzz", "Remove it, or begin it with x-."),
        (
            {"parameters": [{"name": "a", "in": "query", "requird": True, "schema": {}}]},
            "/parameters/0/requird",
            "Did you mean required?",
        ),
        (
            {"parameters": [{"name": "a", "in": "query", "schema": {"pattren": "a"}}]},
            "/parameters/0/schema/pattren",
            "Did you mean pattern?",
        ),
    ],
)
def test_an_unknown_key_is_told(node: dict[str, Any], pointer: str, hint: str) -> None:
    """A key that the specification hasn't says something that nobody reads."""
    (told,) = checked(operation(node))
    assert (told.severity, told.code) == ("warning", "SD211")
    assert (told.pointer, told.hint) == (f"/paths/~1pets/get{pointer}", hint)


@pytest.mark.parametrize(
    "node",
    [
        {"x-own": 1, "callbacks": {"c": {"{$url}": {"post": OK}, "x-b": 1}}},
        {"responses": {"200": {"description": "", "headers": {"x-h": {"schema": {}}}}, "x-a": 1}},
        {"requestBody": {"content": {"a/b": {"schema": {"properties": {"x-y": True}}}}}},
        {"parameters": [{"name": "a", "in": "query", "schema": {"examples": [{"type": 5}]}}]},
    ],
)
def test_extensions_and_data_are_no_keys(node: dict[str, Any]) -> None:
    """What begins with x- may stand anywhere, and what an example holds is data."""
    assert checked(operation(node)) == []


@pytest.mark.parametrize(
    ("node", "pointer"),
    [
        ({"parameters": {"a": 1}}, "/parameters"),
        ({"parameters": ["a"]}, "/parameters/0"),
        ({"responses": []}, "/responses"),
        ({"responses": {"200": "fine"}}, "/responses/200"),
        ({"requestBody": 5}, "/requestBody"),
    ],
)
def test_a_part_of_the_wrong_type_is_an_error(node: dict[str, Any], pointer: str) -> None:
    """What it was to say is lost, so nothing is emitted."""
    (told,) = checked(operation(node))
    assert (told.severity, told.code) == ("error", "SD204")
    assert told.pointer == f"/paths/~1pets/get{pointer}"


def test_an_empty_part_is_read_as_none_with_a_warning() -> None:
    """A key without a value, as YAML makes of `parameters:`, loses nothing."""
    (told,) = checked(operation({"parameters": None}))
    assert (told.severity, told.code) == ("warning", "SD204")


def test_a_list_of_items_is_read_with_a_warning() -> None:
    """`items` with a list, which JSON Schema once had, is told; what is in it is checked too."""
    listed = [{"type": "string"}, {"requird": []}]
    first, second = checked(text_of(schemas={"A": {"type": "array", "items": listed}}))
    assert (first.severity, first.code) == ("warning", "SD204")
    assert first.pointer == "/components/schemas/A/items"
    assert second.pointer == "/components/schemas/A/items/1/requird"


def test_a_key_beside_a_reference_is_told() -> None:
    """A reference stands for the whole object; what describes the use may stand beside it."""
    text = operation(
        {"requestBody": {"$ref": "#/components/requestBodies/B", "required": True}},
        components={"requestBodies": {"B": {"content": {"a/b": {}}}}},
    )
    (told,) = checked(text)
    assert (told.severity, told.code) == ("warning", "SD212")
    assert told.pointer == "/paths/~1pets/get/requestBody/required"


def test_what_is_set_apart_is_not_checked() -> None:
    """Nothing is told of an operation that the configuration leaves out."""
    problems = Problems()
    text = operation({"zzz": 1, "parameters": 5})
    document = Document(Source.of_text("d.yaml", text, problems), "3.1", problems)
    node = document.root["paths"]["/pets"]["get"]
    check(document, frozenset((node,)))
    assert problems.sorted() == []
    assert sorted(codes(checked(text))) == ["SD204", "SD211"]


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        *(("minimum", one) for one in ("1", True, None, float("inf"))),
        *(("exclusiveMaximum", one) for one in ("1", None)),
        *(("minLength", one) for one in (-1, 1.5, "5", True)),
        *(("multipleOf", one) for one in (0, -1, "2")),
        *(("uniqueItems", 1), ("pattern", 5), ("title", 5), ("examples", "x"), ("$id", 7)),
        ("dependentRequired", {"a": "b"}),
    ],
)
def test_a_plain_value_of_another_form_is_told(keyword: str, value: object) -> None:
    """What can't be what its key says is told where it stands."""
    (told,) = checked(text_of(schemas={"Id": {keyword: value}}))
    assert (told.severity, told.code) == ("warning", "SD204")
    assert told.pointer == f"/components/schemas/Id/{keyword}"


@pytest.mark.parametrize(
    ("keyword", "value"),
    [("minLength", 1.0), ("maximum", -1.5), ("exclusiveMinimum", True), ("examples", [1])],
)
def test_a_plain_value_of_its_form_is_not_told(keyword: str, value: object) -> None:
    """1.0 is an integer to JSON Schema, and a flag is told by who reads it as 3.0 does."""
    assert checked(text_of(schemas={"Id": {keyword: value}})) == []


@pytest.mark.parametrize(
    ("kind", "keyword", "value"),
    [("integer", "maxLength", 4), ("string", "items", {}), ("object", "items", {})],
)
def test_a_keyword_of_another_type_is_told(kind: str, keyword: str, value: object) -> None:
    """A keyword that says nothing of the type beside it is mostly a slip of one of the two."""
    (told,) = checked(text_of(schemas={"Id": {"type": kind, keyword: value}}))
    assert (told.code, told.pointer) == ("SD411", f"/components/schemas/Id/{keyword}")
    assert checked(text_of(schemas={"Id": {keyword: value}})) == []
    assert (
        checked(text_of(schemas={"Id": {"type": [kind, "array", "string"], keyword: value}})) == []
    )


@pytest.mark.parametrize("version", ["3.0", "3.1"])
def test_what_a_later_version_brought_is_told(version: str) -> None:
    """A key that the document's version hasn't is read all the same, and this is said."""
    told = checked(text_of({"/pets": {"query": OK}}), version)
    assert [one.code for one in told] == ["SD211"]
    assert "read as if it had" in told[0].message
    assert checked(text_of({"/pets": {"query": OK}}), "3.2") == []


def test_words_in_a_wrong_place_stop_nothing() -> None:
    """What only describes is a warning where it is no object, and the rest is emitted."""
    text = text_of(externalDocs="https://pets.example", info={"title": "P", "license": "MIT"})
    assert [(one.severity, one.code) for one in checked(text)] == [("warning", "SD204")] * 2
