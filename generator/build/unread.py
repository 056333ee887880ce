"""Owns what is told of demands that the type of a schema has no room for.

A union has none for what stands beside its variants, a schema without a type none for limits (they
ask something of one type, and let all others through), and a map none for names that must be there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.load.misfits import demands_of

from .keywords import UNCHECKED, values_of
from .shared import is_shared
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


def say(node: Node, kind: Kind, problems: Problems) -> None:
    """Tell of what a schema demands in vain, read as it is."""
    if kind == "union" and (has_kinds(node) or all(map(_values, variants_of(node)))):
        return  # each of the types has its own; values that are listed need no limits
    asked = demands_of(node) - {*UNCHECKED}
    if node.text("format") in _FORMATS:
        asked.add("format")
    told = asked & {"required"} if kind == "map" else asked
    why, hint = _WHY[kind]
    for keyword in sorted(told):
        message = f"what {keyword} demands is not checked before sending: {why}"
        problems.warning("SD406", message, node[keyword], hint=hint)


def _values(variant: Node) -> bool:
    target = variant.resolved()
    return target is not None and target.is_map and bool(values_of(target))
