"""Owns what the keywords of one schema allow of a value: ranges, lengths, patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.ir import Limits
from generator.load.forms import forms_of
from generator.load.misfits import idle_in

from .contradictions import unmet
from .patterns import fault_of, readable

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
_FORMS = forms_of("schema")
# Formats whose values are no text to who gives them, so that nothing of it can be checked.
_MOMENTS = ("date-time", "date")
_OF_TEXT = ("minLength", "maxLength", "pattern")


def limits_of(node: Node, problems: Problems) -> Limits:
    """The limits of a schema; what can't be checked is told and left out."""
    found: dict[str, Any] = {}
    given = node.value.keys() & _LIMITS.keys()
    given -= idle_in(node) if given else set()  # told (SD411)
    for theirs, ours in _LIMITS.items() if given else ():
        value = node.value.get(theirs)
        if theirs in _FLAGS and isinstance(value, bool):
            _flag(node[theirs], found, problems)
        elif theirs in given and _FORMS[theirs].fits(value):  # else it has been told (SD204)
            # JSON Schema 2020-12 §6.1.1: 1.0 is an integer, too.
            found[ours] = int(value) if theirs[3:] in ("Length", "Items") else value
    fault = fault_of(found["pattern"]) if "pattern" in found else ""
    if fault:
        problems.warning(
            "SD403",
            f"this pattern is not checked before sending: {fault}",
            node["pattern"],
            hint="write it without constructs that only ECMA-262 has",
        )
        del found["pattern"]
    elif "pattern" in found:
        found["pattern"] = readable(found["pattern"])
    _say_unchecked(node, problems)
    for keyword in unmet(node) if given else ():  # told (SD410)
        found.pop(_LIMITS.get(keyword, ""), None)
    return Limits(**found)


def _say_unchecked(node: Node, problems: Problems) -> None:
    """Tell of limits to the text of a moment, which nobody gives as text."""
    for keyword in _OF_TEXT if node.value.get("format") in _MOMENTS else ():
        if keyword in node:
            problems.warning(
                "SD406",
                f"what {keyword} demands is not checked before sending: callers give no text",
                node[keyword],
                hint="the service decides; the format says how it is written",
            )


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
