"""The keywords of a schema that are of another type than theirs, or list what no value can be.

Owns that none of them is passed over in silence. Those that a reader of theirs tells (limits,
formats) are in no row. Must not know what is made of a schema.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .forms import forms_of
from .shapes import shape_of

if TYPE_CHECKING:
    from generator.diagnostics import Problems

    from .document import Node

_LISTS = {"required": "a list of names", "enum": "a list of values"}
_DIALECTS = ("draft/2020-12", "spec.openapis.org/oas/3.")
_NEWER: dict[str, tuple[type | tuple[type, ...], str]] = {
    "type": (list, "a string"),
    "exclusiveMinimum": ((int, float), "a flag"),
    "exclusiveMaximum": ((int, float), "a flag"),
}
_FILLED = ("type", "allOf", "anyOf", "oneOf", "prefixItems")
_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "number": (int, float),
    "integer": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}
_KNOWN = {*_TYPES, "null"}
# Which type each keyword is about (JSON Schema 2020-12 §10, Validation §6 and §8). `uniqueItems` is
# left out: generators write it everywhere, and of what has no items it demands nothing.
_IDLE = {
    key: kind
    for kind, keys in {
        "string": "minLength maxLength pattern contentEncoding contentMediaType contentSchema",
        "number": "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
        "array": "items prefixItems minItems maxItems contains unevaluatedItems",
        "object": "properties additionalProperties patternProperties propertyNames required "
        "minProperties maxProperties dependentRequired dependentSchemas unevaluatedProperties",
    }.items()
    for key in keys.split()
}
# Formats that are of text alone.
_TEXTUAL = ("date-time", "date", "time", "duration", "uuid", "byte", "binary", "email", "password")
_FORMS = forms_of("schema")
_HELD: dict[str, tuple[type, ...]] = {"one": (dict, bool), "map": (dict,), "list": (list,)}
_QUOTES = "A number, a date or a boolean that is meant as text needs quotes."


def say(node: Node, problems: Problems) -> None:
    """Warn of what one schema holds that can't be read as its keyword says."""
    for key, what in _LISTS.items():
        part = node.get(key)
        if part is not None and not part.is_list:
            told = f'"{key}" must be {what}; read without it'
            problems.warning("SD204", told, part, "Write it as a list, or leave it out.")
    for key in _FILLED:
        part = node.get(key)
        if part is not None and part.value == []:
            told = f'"{key}" lists nothing; read without it'
            problems.warning("SD204", told, part, "List what is allowed, or leave it out.")
    _say_names(node, problems)
    _say_marks(node, problems)
    if node.document.version == "3.0":
        _say_newer(node, problems)
    if "type" in node:
        _say_types(node["type"], problems)
        _say_idle(node, problems)
        _say_values(node, problems)


def say_dialect(node: Node, problems: Problems) -> None:
    """Warn of schemas that are written in other words than those of OpenAPI."""
    for key in ("$schema", "jsonSchemaDialect"):
        named = node.value.get(key)
        if isinstance(named, str) and not any(one in named for one in _DIALECTS):
            told = f"{named:.80} is another dialect; read as JSON Schema 2020-12"
            problems.warning("SD217", told, node[key], "Convert it, or leave the key out.")


def _say_names(node: Node, problems: Problems) -> None:
    """Warn of what is required and can be no name."""
    listed = node.get("required")
    for one in listed.elements() if listed else ():
        if not isinstance(one.value, str):
            told = f"{json.dumps(one.value, default=str):.40} is no name; read without it"
            problems.warning("SD204", told, one, _QUOTES)


def _say_marks(node: Node, problems: Problems) -> None:
    """Warn of what neither requests nor answers would have."""
    if node.value.get("readOnly") is True and node.value.get("writeOnly") is True:
        told = "readOnly and writeOnly say that nobody has it; read as if it was neither"
        problems.warning("SD410", told, node["writeOnly"], "Keep one of the two, or none.")


def _say_newer(node: Node, problems: Problems) -> None:
    """Warn of what a schema of 3.0 says in the form that 3.1 gave its keyword."""
    for key, (of, what) in _NEWER.items():
        # What the words of 3.0 become is of that form, too.
        value = node.value.get(key)
        is_newer = isinstance(value, of) and not isinstance(value, bool)
        if is_newer and node.document.written(node)[key] == node.value[key]:
            told = f'"{key}" of 3.0 must be {what}; read as 3.1 means it'
            problems.warning("SD204", told, node[key], "Say openapi: 3.1.0, or write it as in 3.0.")


def _say_types(given: Node, problems: Problems) -> None:
    """Warn of types that are read as another."""
    for one in given.elements() or [given]:
        if one.value is None:
            told = "null without quotes is no name of a type; read as if it was quoted"
            problems.warning("SD204", told, one, 'Write "null".')
        elif one.value == "any":
            told = "any is no type of JSON Schema; read as any value"
            problems.warning("SD204", told, one, "Leave the type out.")


def idle_in(node: Node) -> set[str]:
    """The keywords of a schema that say nothing of a value of the types beside them."""
    told = {"number" if kind == "integer" else kind for kind in _kinds(node)}
    found = {key for key in node.value.keys() & _IDLE.keys() if told and _IDLE[key] not in told}
    is_text = node.value.get("format") in _TEXTUAL
    return found | {"format"} if is_text and told and "string" not in told else found


def demands_of(node: Node) -> set[str]:
    """The keywords of a schema that ask something of values of some type."""
    return {key for key in node.value.keys() & _IDLE.keys() if _asks(key, node.value[key])}


def _asks(key: str, value: Any) -> bool:
    if not _is_formed(key, value) or value is True or value in ({}, []):
        return False
    return not key.startswith("min") or key == "minimum" or value != 0


def _say_idle(node: Node, problems: Problems) -> None:
    """Warn of those, but for what is of another form than its keyword's, which is told already."""
    for key in idle_in(node):
        if not _is_formed(key, node.value[key]):
            continue
        told = f"{key} says nothing of {' or '.join(_kinds(node))}; it is ignored"
        hint = f"Move it to where the {_IDLE.get(key, 'string')} is, or correct the type."
        problems.warning("SD411", told, node[key], hint)


def _is_formed(key: str, value: Any) -> bool:
    if key in _LISTS:
        return isinstance(value, list)
    shape = shape_of("schema", key)
    if shape is not None:
        return isinstance(value, _HELD[shape[0]])
    return key not in _FORMS or _FORMS[key].fits(value)


def _say_values(node: Node, problems: Problems) -> None:
    """Warn of listed values that the type beside them doesn't allow."""
    kinds = _kinds(node)
    listed, const = node.get("enum"), node.get("const")
    values = [*(listed.elements() if listed else ()), *([const] if const else ())]
    for one in values:
        if kinds and one.value is not None and not any(_is_of(one.value, kind) for kind in kinds):
            shown, wanted = f"{json.dumps(one.value, default=str):.40}", " or ".join(kinds)
            told = f"{shown} is not of the type {wanted}; read as it stands"
            problems.warning("SD204", told, one, _QUOTES)


def _kinds(node: Node) -> list[str]:
    """The types of a schema; none where one of them is no type."""
    given = node.value.get("type", [])
    kinds = given if isinstance(given, list) else [given]
    return kinds if all(isinstance(kind, str) and kind in _KNOWN for kind in kinds) else []


def _is_of(value: Any, kind: str) -> bool:
    """Whether a value is of a type: 1.0 is an integer too, and true no number."""
    if kind == "null" or not isinstance(value, _TYPES[kind]):
        return False
    if isinstance(value, bool):
        return kind == "boolean"
    return kind != "integer" or not isinstance(value, float) or value.is_integer()
