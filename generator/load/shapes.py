"""Which keys an object of OpenAPI has, and what stands there (3.1 §4.8, and what is new in 3.2).

Owns the tables for whoever walks a document without reading it. Examples, defaults, enum values and
extensions are in no row: what they hold is data, even if it looks like a schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .forms import forms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Shape = tuple[Literal["one", "list", "map"], str]

_VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_FLOWS = (
    *("implicit", "password", "clientCredentials", "authorizationCode"),
    "deviceAuthorization",
)
# Of each kind of object: its keys that hold other objects, how many (one, a list, a map), which.
_SHAPES: dict[str, dict[str, Shape]] = {
    "document": {
        "info": ("one", "info"),
        "servers": ("list", "server"),
        "security": ("list", "requirement"),
        "tags": ("list", "tag"),
        "externalDocs": ("one", "docs"),
        "paths": ("map", "path item"),
        "webhooks": ("map", "path item"),
        "components": ("one", "components"),
    },
    "info": {"contact": ("one", "contact"), "license": ("one", "license")},
    "contact": {},
    "license": {},
    "server": {"variables": ("map", "variable")},
    "variable": {},
    "requirement": {},
    "tag": {"externalDocs": ("one", "docs")},
    "docs": {},
    "components": {
        "schemas": ("map", "schema"),
        "responses": ("map", "answer"),
        "parameters": ("map", "parameter"),
        "examples": ("map", "example"),
        "requestBodies": ("map", "body"),
        "headers": ("map", "header"),
        "securitySchemes": ("map", "security scheme"),
        "links": ("map", "link"),
        "callbacks": ("map", "callback"),
        "pathItems": ("map", "path item"),
        "mediaTypes": ("map", "media type"),
    },
    "path item": {
        "servers": ("list", "server"),
        "parameters": ("list", "parameter"),
        **dict.fromkeys(_VERBS, ("one", "operation")),
        "additionalOperations": ("map", "operation"),
    },
    "operation": {
        "externalDocs": ("one", "docs"),
        "security": ("list", "requirement"),
        "servers": ("list", "server"),
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "body"),
        "responses": ("map", "answer"),
        "callbacks": ("map", "callback"),
    },
    "parameter": {
        "schema": ("one", "schema"),
        "content": ("map", "media type"),
        "examples": ("map", "example"),
    },
    "header": {
        "schema": ("one", "schema"),
        "content": ("map", "media type"),
        "examples": ("map", "example"),
    },
    "body": {"content": ("map", "media type")},
    "answer": {
        "headers": ("map", "header"),
        "content": ("map", "media type"),
        "links": ("map", "link"),
    },
    "media type": {
        "schema": ("one", "schema"),
        "itemSchema": ("one", "schema"),
        "examples": ("map", "example"),
        "encoding": ("map", "encoding"),
        "prefixEncoding": ("list", "encoding"),
        "itemEncoding": ("one", "encoding"),
    },
    "encoding": {
        "headers": ("map", "header"),
        "encoding": ("map", "encoding"),
        "prefixEncoding": ("list", "encoding"),
        "itemEncoding": ("one", "encoding"),
    },
    "example": {},
    "link": {"server": ("one", "server")},
    "security scheme": {"flows": ("one", "flows")},
    "flows": dict.fromkeys(_FLOWS, ("one", "flow")),
    "flow": {},
    "discriminator": {},
    "xml": {},
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
        "discriminator": ("one", "discriminator"),
        "externalDocs": ("one", "docs"),
        "xml": ("one", "xml"),
    },
}


# The keys that came later than 3.0, as far as they are read; an earlier document is read with them.
_SINCE: dict[str, dict[str, str]] = {
    "3.1": {
        "document": "webhooks",
        "components": "pathItems",
        "schema": "const prefixItems patternProperties contains propertyNames if then else "
        "dependentSchemas dependentRequired unevaluatedItems unevaluatedProperties "
        "contentEncoding contentMediaType contentSchema",
    },
    "3.2": {
        "document": "$self",
        "components": "mediaTypes",
        "path item": "query additionalOperations",
        "media type": "itemSchema prefixEncoding itemEncoding",
        "server": "name",
        "discriminator": "defaultMapping",
    },
}
_LATER = {
    version: {
        kind: frozenset(key for one in later for key in _SINCE[one].get(kind, "").split())
        for kind in {kind for one in later for kind in _SINCE[one]}
    }
    for version, later in (("3.0", ("3.1", "3.2")), ("3.1", ("3.2",)), ("3.2", ()))
}
_KNOWN = {kind: frozenset(forms_of(kind)) | _SHAPES[kind].keys() for kind in _SHAPES}
# Objects that only say more to people: one that is none loses nothing that a call needs.
_WORDS = frozenset(("docs", "example", "link", "xml", "contact", "license", "flows", "flow"))
# Objects whose keys are all names of the document's own choice.
_OPEN = frozenset(("requirement",))
# The keys that hold names of the document's own choice, and those that hold data, in any object.
_MAPS = {key for one in _SHAPES.values() for key, (how, _) in one.items() if how == "map"}
_DATA = {"example", "examples", "default", "enum", "const"}


def keys_of(kind: str, version: str) -> frozenset[str]:
    """Return the keys that a version of the specification gives an object."""
    later = _LATER[version]
    return _KNOWN[kind] - later[kind] if kind in later else _KNOWN.get(kind, frozenset())


def is_known(kind: str, key: str, version: str) -> bool:
    """Whether a key may stand in an object: those of the specification, and extensions."""
    has_names = kind not in _KNOWN or kind in _OPEN
    return has_names or key in keys_of(kind, version) or key.startswith("x-")


def is_read(kind: str, key: str) -> bool:
    """Whether a key that only later versions have is read all the same."""
    return key in _LATER["3.0"].get(kind, ())


def is_for_people(kind: str) -> bool:
    """Whether an object only describes, so that nothing is lost where it can't be read."""
    return kind in _WORDS


def shape_of(kind: str, key: str) -> Shape | None:
    """Return what stands under a key of an object; None where it is data."""
    if kind == "callback":
        return None if key.startswith(("x-", "$")) else ("one", "path item")
    return _SHAPES[kind].get(key)


def kind_at(pointer: tuple[str | int, ...]) -> str | None:
    """Return the kind of object at a place of a document; None where none stands."""
    steps, kind = iter(pointer), "document"
    for step in steps:
        shape = shape_of(kind, str(step))
        if shape is None or (shape[0] != "one" and next(steps, None) is None):
            return None
        kind = shape[1]
    return kind


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
