"""Owns which keys an object may have beside its listed properties, and the types of their values.

JSON Schema 2020-12 §10.3.2: a value is of every type whose pattern is found in its key; where none
is, `additionalProperties` says. Types come from whoever asks; makes none of its own.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from generator.ir import NOTHING, Limits, Map, Scalar, Union

from . import keywords
from .beyond import further
from .limits import limits_of
from .merging import both, merged
from .patterns import fault_of, readable

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diagnostics import Problems
    from generator.ir import Type as IrType
    from generator.load.document import Node

    TypeOf = Callable[[Node, str], IrType]


def of(node: Node, name: str, type_of: TypeOf, problems: Problems) -> Map:
    """What an object of a schema may hold that isn't listed; `name` is what it is called."""
    parts = keywords.parts_of(node)
    patterns: list[tuple[str, IrType]] = []
    untold: list[IrType] = []
    for pattern, child in _patterned(parts).items():
        value = type_of(child, f"{name}Value")
        if _is_known(pattern, child, problems):
            patterns.append((readable(pattern), value))
        else:
            untold.append(value)
    rest = _rest(parts, name, type_of)
    if untold:
        # Any key may be one of those, so that none can be refused.
        rest = _one_of([*untold, *([] if rest == NOTHING else [rest])])
    return Map(rest, patterns=tuple(patterns), names=_names(parts, problems))


def is_told(node: Node) -> bool:
    """Whether a schema describes keys that it doesn't list."""
    keys = ("additionalProperties", "patternProperties")
    told = (part.get(key) for part in keywords.parts_of(node) for key in keys)
    return any(one is not None and one.is_map and one.value for one in told)


def _patterned(parts: list[Node]) -> dict[str, Node]:
    """The schema for each pattern; what several parts say of one holds together."""
    found: dict[str, Node] = {}
    for part in parts:
        listed = part.get("patternProperties")
        for pattern, child in listed.items() if listed is not None else ():
            found[pattern] = both(found[pattern], child) if pattern in found else child
    return found


def _is_known(pattern: str, child: Node, problems: Problems) -> bool:
    """Whether Python can tell which keys match a pattern."""
    fault = fault_of(pattern)
    if fault:
        problems.warning(
            "SD403",
            f"which keys match this pattern can't be told: {fault}; any key may",
            child,
            hint="write it without constructs that only ECMA-262 has",
        )
    return not fault


def _rest(parts: list[Node], name: str, type_of: TypeOf) -> IrType:
    """The type of a value whose key matches no pattern."""
    given = [one for part in parts if (one := further(part, "additionalProperties")) is not None]
    if any(one.value is False for one in given):
        return NOTHING
    typed = [one for one in given if one.value is not True and one.value != {}]
    return type_of(reduce(both, typed), f"{name}Value") if typed else Scalar("any")


def _one_of(types: list[IrType]) -> IrType:
    several = tuple(dict.fromkeys(types))
    return several[0] if len(several) == 1 else Union(several)


def _names(parts: list[Node], problems: Problems) -> Limits:
    """The limits of the keys themselves; what else is demanded of them has been told (SD406)."""
    found = [one for part in parts if (one := keywords.key_limits(part)) is not None]
    return limits_of(merged(reduce(both, found)), problems) if found else Limits()
