"""OpenAPI 3.0 read as 3.1."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics import Problems
from generator.load.document import Document
from generator.load.normalize import normalized

if TYPE_CHECKING:
    from pathlib import Path


def schema(value: dict[str, Any]) -> Any:
    """Return a schema in the words of 3.1; nothing may have changed in place."""
    before = copy.deepcopy(value)
    found = normalized(value, "schema", lambda _, __: None)
    assert value == before
    assert normalized(found, "schema", lambda _, __: None) is found
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        (
            {"type": "string", "nullable": True, "enum": ["a"]},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        (
            {"type": "string", "nullable": True, "enum": ["a", None]},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        (
            {"nullable": True, "allOf": [{"$ref": "#/a"}]},
            {"x-nullable": True, "allOf": [{"$ref": "#/a"}]},
        ),
        (
            {"$ref": "#/a", "nullable": True, "description": "d", "type": "object"},
            {"$ref": "#/a", "x-nullable": True, "description": "d"},
        ),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"minimum": 1, "exclusiveMinimum": False}, {"minimum": 1}),
        ({"maximum": 2, "exclusiveMaximum": True}, {"exclusiveMaximum": 2}),
        ({"exclusiveMaximum": True}, {}),
        ({"example": 0}, {"examples": [0]}),
        ({"nullable": "yes"}, {"nullable": "yes"}),
    ],
)
def test_a_schema_says_the_same_in_the_words_of_3_1(
    old: dict[str, Any], new: dict[str, Any]
) -> None:
    """What 3.0 says by flags of its own, 3.1 says by JSON Schema; a second time changes nothing."""
    assert schema(old) == new


def test_schemas_are_found_wherever_they_may_stand() -> None:
    """A schema inside schemas is read in its place, and its pointer stays valid."""
    old = {"type": "string", "nullable": True}
    new = {"type": ["string", "null"]}
    for where in ("items", "not", "additionalProperties"):
        assert schema({where: old}) == {where: new}
    for where in ("allOf", "anyOf", "oneOf"):
        assert schema({where: [{}, old]}) == {where: [{}, new]}
    assert schema({"properties": {"example": old, "nullable": old}}) == {
        "properties": {"example": new, "nullable": new}
    }


def test_data_is_left_alone() -> None:
    """What only looks like a schema is data: defaults, enum values, examples, extensions."""
    data = {"type": "string", "nullable": True, "example": 1}
    value = {"default": data, "enum": [data], "x-a": {"items": data}, "additionalProperties": True}
    assert schema(value) is value


def load(tmp_path: Path, text: str, **files: str) -> Document:
    """Load a document with the files beside it."""
    (tmp_path / "d.yaml").write_text(text, encoding="utf-8")
    for name, content in files.items():
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
    return Document.load(str(tmp_path / "d.yaml"), Problems())


DOCUMENT = """
openapi: VERSION
info: {title: T, version: '1'}
paths:
  /a:
    parameters: [{name: p, in: query, schema: {type: string, nullable: true}}]
    get:
      callbacks:
        c:
          '{$url}':
            post: {requestBody: {content: {a/b: {schema: {nullable: true, type: string}}}}}
      responses:
        200: {headers: {h: {schema: {type: string, nullable: true}}}, description: d}
components:
  schemas: {A: {type: string, nullable: true}}
  examples: {A: {value: {type: string, nullable: true}}}
"""


def nullables(value: Any) -> int:
    """Count the schemas that still say `nullable`."""
    if isinstance(value, dict):
        return ("nullable" in value) + sum(nullables(part) for part in value.values())
    return sum(nullables(part) for part in value) if isinstance(value, list) else 0


def test_a_whole_document_is_read_so(tmp_path: Path) -> None:
    """Every schema of a 3.0 document is rewritten, no example is, and what was written is kept."""
    document = load(tmp_path, DOCUMENT.replace("VERSION", "3.0.3"))
    assert nullables(document.root.value) == 1
    assert nullables(document.value) == 5


def test_a_newer_document_is_left_alone(tmp_path: Path) -> None:
    """A 3.1 document means what it says."""
    document = load(tmp_path, DOCUMENT.replace("VERSION", "3.1.0"))
    assert document.root.value is document.value


def test_what_references_lead_to_is_read_so(tmp_path: Path) -> None:
    """A schema in another file or under an extension is one because a reference says so."""
    document = load(
        tmp_path,
        DOCUMENT.replace("VERSION", "3.0.3").replace(
            "schemas: {",
            "schemas: {B: {$ref: 'o.yaml#/x/1'}, C: {$ref: '#/x-c/D'}, E: {$ref: p.yaml}, ",
        )
        + "x-c: {D: {type: string, nullable: true}, E: {nullable: true}}\n",
        o="x: [1, {$ref: '#/y'}]\ny: {nullable: true, type: string}\nz: {nullable: true}\n",
        p="items: {type: string, nullable: true}\nexample: {nullable: true}\n",
    )
    schemas = document.root["components"]["schemas"]
    for name in ("B", "C"):
        found = schemas[name].resolved()
        assert found is not None
        assert found.value == {"type": ["string", "null"]}
    whole = schemas["E"].resolved()
    assert whole is not None
    assert whole.value == {
        "items": {"type": ["string", "null"]},
        "examples": [{"nullable": True}],
    }
    assert document.root["x-c"]["E"].value == {"nullable": True}
    assert document.top(str(tmp_path / "o.yaml")).value["z"] == {"nullable": True}
