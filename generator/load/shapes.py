"""Which keys an object of OpenAPI has, and what stands there (3.1 §4.8, and what is new in 3.2).

Owns the tables for whoever walks a document without reading it. Examples, defaults, enum values and
extensions are in no row: what they hold is data, even if it looks like a schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Shape = tuple[Literal["one", "list", "map"], str]

_VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# Of each kind of object: its keys that hold other objects, how many (one, a list, a map), which.
_SHAPES: dict[str, dict[str, Shape]] = {
    "document": {
        "paths": ("map", "path item"),
        "webhooks": ("map", "path item"),
        "components": ("one", "components"),
    },
    "components": {
        "schemas": ("map", "schema"),
        "responses": ("map", "answer"),
        "parameters": ("map", "parameter"),
        "examples": ("map", "data"),
        "requestBodies": ("map", "body"),
        "headers": ("map", "parameter"),
        "securitySchemes": ("map", "data"),
        "links": ("map", "data"),
        "callbacks": ("map", "callback"),
        "pathItems": ("map", "path item"),
        "mediaTypes": ("map", "media type"),
    },
    "path item": {
        "parameters": ("list", "parameter"),
        **dict.fromkeys(_VERBS, ("one", "operation")),
        "additionalOperations": ("map", "operation"),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "body"),
        "responses": ("map", "answer"),
        "callbacks": ("map", "callback"),
    },
    "parameter": {
        "schema": ("one", "schema"),
        "content": ("map", "media type"),
        "examples": ("map", "data"),
    },
    "body": {"content": ("map", "media type")},
    "answer": {
        "headers": ("map", "parameter"),
        "content": ("map", "media type"),
        "links": ("map", "data"),
    },
    "media type": {
        "schema": ("one", "schema"),
        "itemSchema": ("one", "schema"),
        "examples": ("map", "data"),
        "encoding": ("map", "encoding"),
        "prefixEncoding": ("list", "encoding"),
        "itemEncoding": ("one", "encoding"),
    },
    "encoding": {"headers": ("map", "parameter")},
    "schema": {
        **dict.fromkeys(
            ("$defs", "definitions", "properties", "patternProperties", "dependentSchemas"),
            ("map", "schema"),
        ),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), ("list", "schema")),
        **dict.fromkeys(
            ("items", "additionalProperties", "unevaluatedItems", "unevaluatedProperties"),
            ("one", "schema"),
        ),
        **dict.fromkeys(
            ("not", "if", "then", "else", "contains", "contentSchema", "propertyNames"),
            ("one", "schema"),
        ),
    },
    "data": {},
}


# Of each kind of object: its keys that hold no other object. Where 3.0 and later differ, both.
_PLAIN: dict[str, frozenset[str]] = {
    kind: frozenset(keys.split())
    for kind, keys in {
        "document": "openapi info jsonSchemaDialect servers security tags externalDocs $self",
        "components": "",
        "path item": "$ref summary description servers",
        "operation": "tags summary description externalDocs operationId deprecated security "
        "servers",
        "parameter": "$ref name in description required deprecated allowEmptyValue style explode "
        "allowReserved example",
        "body": "$ref description required summary",
        "answer": "$ref description summary",
        "media type": "$ref description summary example",
        "encoding": "contentType style explode allowReserved",
        "schema": "$id $schema $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment "
        "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength "
        "minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties "
        "minProperties required dependentRequired format contentEncoding contentMediaType title "
        "description default deprecated readOnly writeOnly examples discriminator xml "
        "externalDocs example",
    }.items()
}
_KNOWN = {kind: _PLAIN[kind] | shapes.keys() for kind, shapes in _SHAPES.items() if kind in _PLAIN}
# The keys that hold names of the document's own choice, and those that hold data, in any object.
_MAPS = {key for one in _SHAPES.values() for key, (how, _) in one.items() if how == "map"}
_DATA = {"example", "examples", "default", "enum", "const"}


def keys_of(kind: str) -> frozenset[str]:
    """Return the keys that the specification gives an object; none where any key may stand."""
    return _KNOWN.get(kind, frozenset())


def is_known(kind: str, key: str) -> bool:
    """Whether a key may stand in an object: those of the specification, and extensions."""
    return kind not in _KNOWN or key in _KNOWN[kind] or key.startswith("x-")


def shape_of(kind: str, key: str) -> Shape | None:
    """Return what stands under a key of an object; None where it is data."""
    if kind == "callback":
        return None if key.startswith(("x-", "$")) else ("one", "path item")
    return _SHAPES[kind].get(key)


def kind_at(pointer: tuple[str | int, ...]) -> str | None:
    """Return the kind of object at a place of a document; None where none stands, or data."""
    steps, kind = iter(pointer), "document"
    for step in steps:
        shape = shape_of(kind, str(step))
        if shape is None or (shape[0] != "one" and next(steps, None) is None):
            return None
        kind = shape[1]
    return None if kind == "data" else kind


def reaches(kind: str, pointer: tuple[str, ...]) -> bool:
    """Whether a pointer leads from an object of this kind to another object, not into data."""
    steps = iter(pointer)
    for step in steps:
        shape = shape_of(kind, step)
        if shape is None or (shape[0] != "one" and next(steps, None) is None):
            return False
        kind = shape[1]
    return True


def inner(value: Any, *, is_named: bool = False) -> Iterator[tuple[str | int, Any, bool]]:
    """Yield the parts of a value of any kind, less what is data, each by its step.

    The last tells whether the keys of a part are names of the document's own choice, as this
    value's are if it `is_named`.
    """
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield index, part, False
    elif isinstance(value, dict):
        for key, part in value.items():
            if is_named or not (key in _DATA or str(key).startswith("x-")):
                yield key, part, not is_named and key in _MAPS
