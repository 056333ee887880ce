"""Owns what the keywords of one schema allow of a value: ranges, lengths, patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .ir import Limits

if TYPE_CHECKING:
    from .diagnostics import Problems
    from .document import Node

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


def limits_of(node: Node, problems: Problems) -> Limits:
    """The limits of a schema; a pattern that Python can't read is told and left out."""
    found: dict[str, Any] = {
        ours: node.value[theirs] for theirs, ours in _LIMITS.items() if theirs in node
    }
    try:
        re.compile(found.get("pattern", ""))
    except (re.error, TypeError) as error:
        problems.warning(
            "SD403",
            f"this pattern is not checked before sending: {error}",
            node["pattern"],
            hint="write it without constructs that only ECMA-262 has",
        )
        del found["pattern"]
    return Limits(**found)
