"""Defaults: which are given by a method, which are told and left to the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest

from tests.golden.cases import HOME
from tests.unit.generator.documents import built, codes, operation, sole
from tests.unit.generator.emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path

CAT = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string"}, "id": {"type": "integer", "readOnly": True}},
    "additionalProperties": {"type": "integer"},
}
SCHEMAS = {
    "Cat": CAT,
    "Mood": {"type": "string", "enum": ["good", "bad"]},
    "Few": {"type": "integer", "maximum": 3},
}


def ref(name: str) -> dict[str, Any]:
    """A reference to one of the schemas."""
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize(
    ("schema", "default", "fits"),
    [
        ({"type": "string", "maxLength": 2}, "ab", True),
        ({"type": "string", "maxLength": 2}, "abc", False),
        ({"type": "string", "minLength": 1}, "", False),
        ({"type": "string", "pattern": "^a"}, "ba", False),
        ({"type": "integer"}, True, False),
        ({"type": "integer"}, 1.5, False),
        ({"type": "number", "multipleOf": 0.1}, 0.3, True),
        ({"type": "number", "multipleOf": 0.1}, 0.35, False),
        ({"type": "number", "exclusiveMinimum": 1}, 1, False),
        ({"type": "number", "exclusiveMaximum": 1}, 1, False),
        ({"type": "number", "maximum": 1}, 1, True),
        ({"type": "array", "items": {"type": "integer"}, "minItems": 1}, [], False),
        ({"type": "array", "items": {"type": "integer"}, "uniqueItems": True}, [1, 1.0], False),
        ({"type": "array", "items": {"type": "integer"}}, [1, "a"], False),
        ({"prefixItems": [{"type": "integer"}], "items": False, "minItems": 1}, [1], True),
        ({"prefixItems": [{"type": "integer"}], "items": False, "minItems": 1}, ["a"], False),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, {"a": 1}, True),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, {"a": "b"}, False),
        ({}, {"a": [1]}, True),
        ({}, None, True),
        ({"enum": [1, "a"]}, "a", True),
        ({"enum": [1, "a"]}, True, False),
        ({"type": ["string", "null"]}, None, True),
        ({"type": "string"}, None, False),
        ({"oneOf": [{"type": "integer"}, {"type": "boolean"}]}, "a", False),
        ({"allOf": [ref("Mood")]}, "bad", True),
        ({"allOf": [ref("Mood")]}, "worse", False),
        ({"allOf": [ref("Few")]}, 4, False),
        ({"allOf": [ref("Cat")]}, {"name": "Tom", "lives": 9}, True),
        ({"allOf": [ref("Cat")]}, {"name": "Tom", "lives": "nine"}, False),
        ({"allOf": [ref("Cat")]}, {"lives": 9}, False),
    ],
)
def test_a_default_has_to_keep_its_schema(schema: Any, default: Any, *, fits: bool) -> None:
    """A default is taken where its schema allows it, with all limits; else it is told as SD405."""
    given = {"name": "a", "in": "query", "schema": {**schema, "default": default}}
    api, found = built(operation({"parameters": [given]}, schemas=SCHEMAS))
    assert (sole(api).parameters[0].default is not None) is fits
    assert codes(found) == ([] if fits else ["SD405"])


def test_a_default_of_a_field_has_to_keep_its_schema_too() -> None:
    """That of a field of a body or a model is told where it stands, once, and of any definition."""
    listed = {
        "good": {"type": "integer", "default": 3.0},
        "bad": {"type": "integer", "default": "a"},
        "mood": {"allOf": [ref("Mood")], "default": "worse"},
        "own": {"allOf": [ref("Own")], "default": {"bad": "a"}},
    }
    schema = {"schema": ref("Own")}
    given = {"requestBody": {"required": True, "content": {"application/json": schema}}}
    own = {"type": "object", "properties": listed}
    _, found = built(operation(given, schemas={**SCHEMAS, "Own": own}))
    assert codes(found) == ["SD405"] * 3
    places = [one.pointer.removeprefix("/components/schemas/Own/properties/") for one in found]
    assert sorted(places) == ["bad/default", "mood/default", "own/default"]


def test_what_is_left_out_is_sent_by_its_default_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call without arguments sends the defaults that are JSON, and leaves out all others."""
    text = (HOME / "defaults" / "document.yaml").read_text(encoding="utf-8")
    api, wire = client(package(text, tmp_path, monkeypatch))
    api.default.add_pet()
    _, _, query = wire.requests[-1].target.partition("?")
    sent = [("count", "3"), ("sizes", "1"), ("sizes", "2.5"), ("mood", "good"), ("either", "all")]
    assert parse_qsl(query) == sent
    assert wire.body == {}
    api.default.add_pet(styles={"b": 2})
    assert wire.requests[-1].target.endswith("&styles[b]=2")
