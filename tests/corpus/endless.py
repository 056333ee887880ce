"""Owns what no finite value can have: required properties, and items of a list of its own kind.

A package reads such a property as one that may be absent, and such a list as one that may be empty
(SD409): so they are drawn, and judged. Looks at the schemas of one file, by their names there; what
stands elsewhere is taken to end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.corpus.document import Json, Schema

_SCHEMAS = "#/components/schemas/"


def let_end(root: Json) -> None:
    """Take what is endless off `required`, schema by schema as they are listed."""
    held = ((root.get("components") or {}).get("schemas") if isinstance(root, dict) else {}) or {}
    schemas = {f"{_SCHEMAS}{name}": one for name, one in held.items() if isinstance(one, dict)}
    left = _left(schemas)
    # A list is let end where no property could be.
    for ref in sorted(
        (one for one in schemas if one in left), key=lambda one: _is_list(schemas[one])
    ):
        left = _left(schemas)
        if ref in left:
            others = _left({name: one for name, one in schemas.items() if name != ref})
            _let_end(schemas[ref], left, others)


def _left(schemas: dict[str, Schema]) -> set[str]:
    """The schemas of which no value ends, if all others did."""
    left = set(schemas)
    settled = {""}
    while settled:
        settled = {ref for ref in left if _ends(schemas[ref], left)}
        left -= settled
    return left


def _let_end(schema: Schema, left: set[str], others: set[str]) -> None:
    """Leave it to a value whether it has what would end if the schema itself did."""
    items = schema.get("items")
    if _is_list(schema) and not _ends(items, left) and _ends(items, others):
        del schema["minItems"]
    required, properties = _required(schema), schema.get("properties") or {}
    schema["required"] = [
        name
        for name in required
        if _ends(properties.get(name), left) or not _ends(properties.get(name), others)
    ]


def _ends(schema: Any, left: set[str]) -> bool:
    if not isinstance(schema, dict):
        return True
    if schema.get("$ref") in left:
        return False
    if schema.get("nullable") is True or "null" in (schema.get("type") or ()):
        return True
    for key in ("oneOf", "anyOf"):
        listed = schema.get(key) or []
        if listed and not any(_ends(one, left) for one in listed):
            return False
    properties = schema.get("properties") or {}
    needed = [*(schema.get("allOf") or ()), *map(properties.get, _required(schema))]
    if _is_list(schema):
        needed.append(schema.get("items"))
    return all(_ends(one, left) for one in needed)


def _is_list(schema: Schema) -> bool:
    return bool(schema.get("minItems"))


def _required(schema: Schema) -> list[str]:
    listed = schema.get("required")  # which is `true` in documents that are wrong
    return [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []
