"""The keywords of a schema that are of another type than theirs, or list what no value can be.

Owns that none of them is passed over in silence. Those that a reader of theirs tells (limits,
formats) are in no row. Must not know what is made of a schema.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.diagnostics import Problems

    from .document import Node

_LISTS = {"required": "a list of names", "enum": "a list of values"}
_FILLED = ("type", "allOf", "anyOf", "oneOf")
_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "number": (int, float),
    "integer": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}
_KNOWN = {*_TYPES, "null"}
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
    _say_values(node, problems)


def _say_values(node: Node, problems: Problems) -> None:
    """Warn of listed values that the type beside them doesn't allow."""
    given = node.value.get("type")
    kinds = given if isinstance(given, list) else [given]
    if not kinds or not all(isinstance(kind, str) and kind in _KNOWN for kind in kinds):
        return
    listed, const = node.get("enum"), node.get("const")
    values = [*(listed.elements() if listed else ()), *([const] if const else ())]
    for one in values:
        if one.value is not None and not any(_is_of(one.value, kind) for kind in kinds):
            shown, wanted = f"{json.dumps(one.value, default=str):.40}", " or ".join(kinds)
            told = f"{shown} is not of the type {wanted}; read as it stands"
            problems.warning("SD204", told, one, _QUOTES)


def _is_of(value: Any, kind: str) -> bool:
    """Whether a value is of a type: 1.0 is an integer too, and true no number."""
    if kind == "null" or not isinstance(value, _TYPES[kind]):
        return False
    if isinstance(value, bool):
        return kind == "boolean"
    return kind != "integer" or not isinstance(value, float) or value.is_integer()
