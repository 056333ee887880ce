"""Of what form the plain values of OpenAPI's objects are, and since which version they have them.

Owns the keys that hold no other object (OpenAPI 3.1 §4.8, what is new in 3.2, and what 3.0 alone
has; JSON Schema 2020-12). A key whose reader tells of another form than its own is `read` here.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen
class Form:
    """What may stand under a key, in words and as a test of it."""

    noun: str
    fits: Callable[[Any], bool]


def _is_number(value: Any) -> bool:
    """Whether a value is a number of JSON's: a bool is an int to Python alone."""
    if isinstance(value, float):
        return math.isfinite(value)  # which an integer is, of whatever length
    return isinstance(value, int) and not isinstance(value, bool)


def _is_count(value: Any) -> bool:
    return _is_number(value) and value >= 0 and int(value) == value


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


_ANY = Form("anything", lambda _: True)
_NAMED_FORMS = {
    "read": _ANY,
    "data": _ANY,
    "text": Form("a string", lambda value: isinstance(value, str)),
    "texts": Form("a list of strings", _is_texts),
    "flag": Form("true or false", lambda value: isinstance(value, bool)),
    "number": Form("a number", _is_number),
    # A flag where 3.0 has one: told by who reads it as such.
    "limit": Form("a number", lambda value: isinstance(value, bool) or _is_number(value)),
    "step": Form("a number above 0", lambda value: _is_number(value) and value > 0),
    "count": Form("an integer of 0 or more", _is_count),
    "list": Form("a list", lambda value: isinstance(value, list)),
    "map": Form("a mapping", lambda value: isinstance(value, dict)),
    "dependencies": Form(
        "a mapping of lists of names",
        lambda value: isinstance(value, dict) and all(map(_is_texts, value.values())),
    ),
}
_KEYS: dict[str, dict[str, str]] = {
    "document": {"read": "openapi $self", "text": "jsonSchemaDialect"},
    "info": {"read": "title summary description version", "text": "termsOfService"},
    "contact": {"read": "email", "text": "name url"},
    "license": {"text": "name identifier url"},
    "server": {"read": "url description name"},
    "variable": {"read": "default enum description"},
    "tag": {"read": "name description", "text": "summary parent kind"},
    "docs": {"read": "url", "text": "description"},
    "components": {},
    "path item": {"read": "$ref", "text": "summary description"},
    "operation": {"read": "summary description operationId deprecated", "texts": "tags"},
    "parameter": {
        "read": "$ref name in description required deprecated allowEmptyValue style explode "
        "allowReserved",
        "data": "example",
    },
    "header": {
        "read": "$ref required description deprecated",
        "text": "style",
        "flag": "allowEmptyValue explode allowReserved",
        "data": "example",
    },
    "body": {"read": "$ref description required", "text": "summary"},
    "answer": {"read": "$ref description", "text": "summary"},
    "media type": {"read": "$ref", "text": "description summary", "data": "example"},
    "encoding": {"read": "contentType style explode allowReserved"},
    "example": {
        "read": "$ref",
        "text": "summary description externalValue serializedValue",
        "data": "value dataValue",
    },
    "link": {
        "read": "$ref",
        "text": "operationRef operationId description",
        "map": "parameters",
        "data": "requestBody",
    },
    "security scheme": {
        "read": "$ref type description name in scheme",
        "text": "bearerFormat openIdConnectUrl oauth2MetadataUrl",
        "flag": "deprecated",
    },
    "flow": {
        "text": "authorizationUrl tokenUrl refreshUrl deviceAuthorizationUrl",
        "map": "scopes",
    },
    "discriminator": {"read": "propertyName defaultMapping", "map": "mapping"},
    "xml": {"text": "name namespace prefix nodeType", "flag": "attribute wrapped"},
    "schema": {
        "read": "$ref $dynamicRef type enum required description format contentEncoding "
        "contentMediaType deprecated readOnly writeOnly",
        "text": "$id $schema $anchor $dynamicAnchor $comment pattern title",
        "flag": "uniqueItems",
        "number": "minimum maximum",
        "limit": "exclusiveMinimum exclusiveMaximum",
        "step": "multipleOf",
        "count": "minLength maxLength minItems maxItems minContains maxContains minProperties "
        "maxProperties",
        "list": "examples",
        "map": "$vocabulary",
        "dependencies": "dependentRequired",
        "data": "const default example",
    },
}
_FORMS = {
    kind: {key: _NAMED_FORMS[form] for form, keys in forms.items() for key in keys.split()}
    for kind, forms in _KEYS.items()
}


def forms_of(kind: str) -> dict[str, Form]:
    """Return the plain keys of an object, each with its form; none for what holds names."""
    return _FORMS.get(kind, {})
