"""One value is taken alike in every place of a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from tests.unit.generator.documents import operation
from tests.unit.generator.emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path

ID = UUID("123e4567-e89b-12d3-a456-426614174000")
PLACES = ("path", "query", "header", "cookie")
KINDS = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")


def document(schema: dict[str, Any], kind: str) -> str:
    """An operation that takes values of a schema in each place, and in a body of a kind."""
    fields = {"field": schema, "fields": {"type": "array", "items": schema}}
    node = {
        "operationId": "put",
        "parameters": [
            {"name": place, "in": place, "required": True, "schema": schema} for place in PLACES
        ],
        "requestBody": {
            "required": True,
            "content": {kind: {"schema": {"properties": fields}}},
        },
    }
    return operation(node, "/pets/{path}", "put")


@pytest.mark.parametrize("kind", KINDS)
def test_a_uuid_is_taken_wherever_its_text_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """A UUID goes out as its text, in a path, a query, a header, a cookie and each kind of body."""
    schema = {"type": "string", "format": "uuid"}
    pets, wire = client(package(document(schema, kind), tmp_path, monkeypatch))
    for value in (ID, str(ID)):
        pets.default.put(
            path=value, query=value, header=value, cookie=value, field=value, fields=[value]
        )
    first, second = wire.requests
    assert first.target == second.target == f"/pets/{ID}?query={ID}"
    headers = dict(first.headers)
    assert (headers["header"], headers["Cookie"]) == (str(ID), f"cookie={ID}")
    assert first.body.count(str(ID).encode()) == second.body.count(str(ID).encode()) == 2
