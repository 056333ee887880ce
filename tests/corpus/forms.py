"""Owns what openapi-core reads in a form, which it takes for a query, where it can."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING, Any

from openapi_core.datatypes import RequestParameters

from tests.corpus.clauses import alike
from tests.corpus.limits import UNTOLD, Slot, limit
from tests.corpus.reader import Asked

if TYPE_CHECKING:
    from tests.corpus.document import Document, Json, Operation
    from tests.corpus.reader import Reader


def is_readable(document: Document, medium: Json, body: Json) -> bool:
    """Whether openapi-core can read all fields of a form."""
    schema = document.resolved(medium.get("schema") or {})
    properties, encoding = schema.get("properties") or {}, medium.get("encoding") or {}
    # It stumbles over the style of fields that are not there, too.
    deep = [name for name, rule in encoding.items() if rule.get("style") == "deepObject"]
    for name, value in {**{name: {"": ""} for name in deep}, **body}.items():
        held = document.resolved(properties.get(name))
        rule = encoding.get(name) or {}
        is_json = isinstance(value, dict) and not {"style", "explode"} & set(rule)
        if not isinstance(held, dict) or "contentType" in rule or is_json:
            return False
        slot = Slot({"name": name, "in": "query", **rule}, value, held.get("type"))
        if (limit(slot, UNTOLD) or limit(slot)) is not None:
            return False
    return True


def faults(reader: Reader, operation: Operation, body: Json, data: bytes, told: str) -> list[str]:
    """Tell how what openapi-core reads in a form differs from what was given."""
    asked = Asked(RequestParameters(), body=data, content_type=told)
    try:
        found = reader.form(operation, asked)
    except Exception:  # noqa: BLE001 - it reads few documents whole
        return []
    wrong = [str(one.__cause__ or one) for one in found.errors]
    if not wrong and is_read(found.body, body):
        return []
    return [f"the form is {found.body!r:.80} to openapi-core {wrong}"[:400]]


def is_read(said: Any, given: Any) -> bool:
    """Whether openapi-core's value is the one that was given: it reads formats into objects."""
    if isinstance(said, (list, tuple)) and isinstance(given, list):
        given = [one for one in given if one is not None]
        return len(said) == len(given) and all(map(is_read, said, given))
    if isinstance(said, dict) and isinstance(given, dict):
        kept = {key: one for key, one in given.items() if one is not None}
        return said.keys() == kept.keys() and all(is_read(said[key], kept[key]) for key in kept)
    if isinstance(said, bytes):
        said = said.decode()
    if isinstance(said, (dt.date, dt.time)):
        said = said.isoformat()
    return alike(str(said) if isinstance(said, uuid.UUID) else said, given)
