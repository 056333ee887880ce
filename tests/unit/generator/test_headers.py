"""The headers that answers are said to have, as the IR has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.generator.documents import built, operation, sole

if TYPE_CHECKING:
    from generator.ir import Header


def read(listed: Any, **components: Any) -> tuple[Header, ...]:
    """The headers of the one answer of an operation."""
    node = {"responses": {"204": {"description": "Done.", "headers": listed}}}
    api, found = built(operation(node, components=components))
    assert found == []
    return sole(api).answers[0].headers


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({}, "string"),
        ({"schema": True}, "string"),
        ({"schema": {"type": "integer", "format": "int32"}}, "integer"),
        ({"schema": {"type": ["integer", "null"]}}, "integer"),
        ({"schema": {"type": ["integer", "boolean"]}}, "integer or boolean"),
        ({"schema": {"type": "string", "format": "date-time"}}, "date-time"),
        ({"schema": {"type": "array", "items": {"type": "integer"}}}, "array of integer"),
        ({"schema": {"type": "array"}}, "array of string"),
        ({"schema": {"$ref": "#/components/schemas/Rows"}}, "array of array"),
        ({"schema": {"properties": {"a": {"type": "integer"}}}}, "object"),
        ({"content": {"application/json": {"schema": {"type": "integer"}}}}, "application/json"),
    ],
)
def test_a_header_is_said_to_spell_its_type(told: dict[str, Any], kind: str) -> None:
    """A format where text has one, else the type; a list says what of, to its first level."""
    rows = {"type": "array", "items": {"$ref": "#/components/schemas/Rows"}}
    (found,) = read({"X-One": told}, schemas={"Rows": rows})
    assert (found.name, found.kind) == ("X-One", kind)


def test_a_header_is_described_where_it_stands_first() -> None:
    """Beside its reference, in what that refers to, or in its schema, in this order."""
    described = {"description": "Of the target.", "schema": {"description": "Of the schema."}}
    found = read(
        {
            "A": {"$ref": "#/components/headers/Some", "description": "Its own."},
            "B": {"$ref": "#/components/headers/Some"},
            "C": {"schema": {"description": "Of the schema."}},
        },
        headers={"Some": described},
    )
    assert [one.description for one in found] == ["Its own.", "Of the target.", "Of the schema."]


def test_the_content_type_is_no_header_of_its_own() -> None:
    """OpenAPI 3.1 §4.8.17: a header of that name is ignored, in any case; `x-` is no extension."""
    found = read({"content-type": {}, "x-left": {"deprecated": True}})
    assert [(one.name, one.deprecated) for one in found] == [("x-left", True)]
