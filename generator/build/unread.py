"""Owns what is told of demands that the type of a schema has no room for.

A union has none for what stands beside its variants, a schema without a type none for limits (they
ask something of one type, and let all others through), and a map none for names that must be there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.load.misfits import demands_of

from .contradictions import unmet
from .keywords import UNCHECKED, kinds_of, values_of
from .shared import is_shared, left_out
from .unions import has_kinds, variants_of

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.load.document import Node

Kind = Literal["union", "any", "map"]

# Those that are read; of others nothing is lost.
_FORMATS = {
    *("date-time", "date", "byte", "binary", "decimal", "password"),
    *("int8", "int16", "int32", "int64"),
}
_WHY: dict[Kind, tuple[str, str]] = {
    "union": ("it stands beside variants", "say it in each of the variants"),
    "any": ("the schema has no type", "say which type it has"),
    "map": ("the object lists no properties", "list them under properties"),
}
_OF_TYPES = "correct the type, or leave it to the variants"


def say(node: Node, kind: Kind, problems: Problems) -> None:
    """Tell of what a schema demands in vain, read as it is."""
    if kind == "union" and is_shared(node):
        _say_left_out(node, problems)
        return  # what stands beside such variants holds in each of them
    if kind == "union":
        _say_types(node, problems)
    if kind == "union" and (has_kinds(node) or all(map(_values, variants_of(node)))):
        return  # each of the types has its own; values that are listed need no limits
    asked = demands_of(node) - {*UNCHECKED, *unmet(node)}  # told (SD406, SD410)
    if node.text("format") in _FORMATS:
        asked.add("format")
    told = asked & {"required"} if kind == "map" else asked
    why, hint = _WHY[kind]
    for keyword in sorted(told):
        message = f"what {keyword} demands is not checked before sending: {why}"
        problems.warning("SD406", message, node[keyword], hint=hint)


def _say_left_out(node: Node, problems: Problems) -> None:
    """Tell of a variant that is no object, as what stands beside it is."""
    for variant in left_out(node):
        told = "no value fits this variant: it is no object, and the type beside is; left out"
        problems.warning("SD410", told, variant, hint=_OF_TYPES)


def _say_types(node: Node, problems: Problems) -> None:
    """Tell of a variant that is of none of the types beside the variants."""
    ours = _types(node)
    for variant in variants_of(node) if ours and not has_kinds(node) else ():
        target = variant.resolved()
        theirs = _types(target) if target is not None and target.is_map else set[str]()
        if theirs and not ours & theirs:
            types = " or ".join(sorted(theirs)), " or ".join(sorted(ours))
            told = f"no value fits this variant: it is {types[0]}, and the type beside {types[1]}"
            problems.warning("SD410", f"{told}; read as without that", variant, hint=_OF_TYPES)


def _types(node: Node) -> set[str]:
    told = {*kinds_of(node)} - {"null"}
    return told | {"integer"} if "number" in told else told


def _values(variant: Node) -> bool:
    target = variant.resolved()
    return target is not None and target.is_map and bool(values_of(target))
