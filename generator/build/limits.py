"""Owns what the keywords of one schema allow of a value: ranges, lengths, patterns."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from generator.ir import Limits

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.load.document import Node

_LIMITS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minItems": "min_items",
    "maxItems": "max_items",
    "uniqueItems": "unique",
}
# What 3.0 makes exclusive by a flag.
_FLAGS = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}
_LITERAL = re.compile(r"/\^.*/[a-z]*|/.*\$/[a-z]*", re.DOTALL)
_KINDS: dict[str, tuple[tuple[type, ...], str]] = {
    "pattern": ((str,), "a string"),
    "uniqueItems": ((bool,), "true or false"),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), ((int,), "an integer")),
}


def _kind(keyword: str) -> tuple[tuple[type, ...], str]:
    return _KINDS.get(keyword, ((int, float), "a number"))


def _fits(value: object, keyword: str) -> bool:
    kinds = _kind(keyword)[0]
    # A bool is an int to Python, and never to JSON.
    is_of_kind = isinstance(value, kinds) and isinstance(value, bool) == (kinds == (bool,))
    return is_of_kind and (not isinstance(value, float) or math.isfinite(value))


def limits_of(node: Node, problems: Problems) -> Limits:
    """The limits of a schema; a pattern that Python can't read is told and left out."""
    found: dict[str, Any] = {}
    for theirs, ours in _LIMITS.items():
        if theirs in node and _fits(node.value[theirs], theirs):
            found[ours] = node.value[theirs]
        elif theirs in _FLAGS and isinstance(node.value.get(theirs), bool):
            _flag(node[theirs], found, problems)
        elif theirs in node:
            problems.warning(
                "SD204",
                f'"{theirs}" must be {_kind(theirs)[1]}, and is left out',
                node[theirs],
                hint="the type is read without it",
            )
    fault = fault_of(found.get("pattern", ""))
    if fault:
        problems.warning(
            "SD403",
            f"this pattern is not checked before sending: {fault}",
            node["pattern"],
            hint="write it without constructs that only ECMA-262 has",
        )
        del found["pattern"]
    return Limits(**found)


def _flag(node: Node, found: dict[str, Any], problems: Problems) -> None:
    """Take an exclusive limit that is a flag as 3.0 means it: of the limit that stands beside."""
    limit = _FLAGS[node.name]
    if node.value and limit in found:
        found[f"exclusive_{limit}"] = found.pop(limit)
    problems.warning(
        "SD204",
        f'"{node.name}" must be a number; read as OpenAPI 3.0 means it',
        node,
        hint=f"write the limit itself there, in place of {limit}",
    )


def fault_of(pattern: str) -> str:
    """Why Python can't check a pattern, or nothing."""
    if _LITERAL.fullmatch(pattern):
        return "it is written as a literal of JavaScript, slashes and all"
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return ""
