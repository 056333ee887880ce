"""One document in the words of 3.0 and in those of 3.1: the same package, byte for byte."""

from __future__ import annotations

from typing import Any

from generator import config
from generator.build.api import build
from generator.build.surface import surface
from generator.diagnostics import Problems
from generator.load.document import Document
from generator.load.source import Source
from generator.lower.python import lower
from generator.render.files import render
from tests.unit.generator.documents import FILE, text_of, wished

PET = {"$ref": "#/components/schemas/Pet"}


def document(version: str, pet: dict[str, Any], upload: dict[str, Any]) -> str:
    """A document of two operations in one of the versions."""
    answer = {"200": {"description": "", "content": {"application/json": {"schema": PET}}}}
    body = {"application/json": {"schema": PET}}
    form = {"multipart/form-data": {"schema": {"type": "object", "properties": upload}}}
    paths = {
        "/pets": {
            "post": {"operationId": "a", "requestBody": {"content": body}, "responses": answer},
            "put": {"operationId": "b", "requestBody": {"content": form}, "responses": answer},
        }
    }
    schemas = {
        "Pet": {"type": "object", "properties": pet},
        "Owner": {"type": "object", "properties": {"name": {"type": "string"}}},
    }
    return text_of(paths, schemas, openapi=version)


def package(text: str, version: str) -> dict[str, str]:
    """The files of a document, without any diagnostic."""
    problems = Problems()
    read = Document(Source.of_text(FILE, text, problems), version, problems)
    wishes = wished(problems)
    api = build(read, surface(read, wishes, problems), wishes, problems)
    assert problems.sorted() == []
    return render(lower(api, config.of_document(read.root["info"], problems)))


def test_both_versions_of_a_document_give_the_same_bytes() -> None:
    """Null, exclusive limits, examples, base64 and files, each as its version says it."""
    owner = {"$ref": "#/components/schemas/Owner"}
    old = {
        "name": {"type": "string", "nullable": True},
        "owner": {"nullable": True, "allOf": [owner]},
        "other": {"nullable": True, "oneOf": [owner, {"type": "string"}]},
        "mood": {"type": "string", "nullable": True, "enum": ["good", "bad"]},
        "sizes": {
            "type": "array",
            "items": {"type": "integer", "nullable": True},
            "nullable": True,
        },
        "age": {"type": "integer", "minimum": 0, "exclusiveMinimum": True, "example": 3},
        "weight": {"type": "number", "maximum": 9, "exclusiveMaximum": False},
        "photo": {"type": "string", "format": "byte"},
        "kind": {"type": "string", "enum": ["pet"]},
        "extra": {"nullable": True},
    }
    new = {
        "name": {"type": ["string", "null"]},
        "owner": {"oneOf": [owner, {"type": "null"}]},
        "other": {"oneOf": [owner, {"type": "string"}, {"type": "null"}]},
        "mood": {"type": ["string", "null"], "enum": ["good", "bad", None]},
        "sizes": {"type": ["array", "null"], "items": {"type": ["integer", "null"]}},
        "age": {"type": "integer", "exclusiveMinimum": 0, "examples": [3]},
        "weight": {"type": "number", "maximum": 9},
        "photo": {"type": "string", "contentEncoding": "base64"},
        "kind": {"const": "pet"},
        "extra": {},
    }
    file = {"type": "string", "format": "binary"}
    picture = {"contentMediaType": "application/octet-stream"}
    several = [{"file": one, "files": {"type": "array", "items": one}} for one in (file, picture)]
    before = package(document("3.0.3", old, several[0]), "3.0")
    after = package(document("3.1.0", new, several[1]), "3.1")
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == []
