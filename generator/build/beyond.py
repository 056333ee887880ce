"""Owns what an object or an array may hold beyond what its schema lists.

`additionalProperties` knows the properties beside it alone, `unevaluatedProperties` those of an
`allOf` too (JSON Schema 2020-12 §10.3.2.3, §11.3); `items` and `unevaluatedItems` likewise. Where
what is listed depends on the value, the service decides. Asks nodes only; makes no type.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .keywords import has_properties, key_limits, parts_of
from .patterns import fault_of, readable
from .unions import variants_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.document import Node

_FURTHER = {"additionalProperties": "unevaluatedProperties", "items": "unevaluatedItems"}
_ADJACENT = {late: soon for soon, late in _FURTHER.items()}
# What of a schema lists more for some values than for others.
_CHANGING = {"anyOf", "if", "then", "else", "dependentSchemas", "contains", "$dynamicRef"}


def further(node: Node, keyword: str) -> Node | None:
    """What one schema says of the rest: under this keyword, or by what stands for it."""
    late = _FURTHER[keyword]
    return node[keyword] if keyword in node else node.get(late) if _is_read(node, late) else None


def is_checked(node: Node, keyword: str) -> bool:
    """Whether a keyword beyond types and limits is read all the same, or demands nothing."""
    if keyword == "propertyNames":
        return key_limits(node) is not None
    return keyword in _ADJACENT and (node.value[keyword] in (True, {}) or _is_read(node, keyword))


def _is_read(node: Node, late: str) -> bool:
    """Whether what is listed is the same for every value, so that the rest is known."""
    if late not in node or node.value[late] is True:
        return False
    parts = parts_of(node)
    soon = _ADJACENT[late]
    is_object = late == "unevaluatedProperties"
    variants = variants_of(node)
    if variants and not (is_object and has_properties(node)):
        return False
    told = [part for one in variants for part in _parts(one)]
    is_plain = all(_CHANGING.isdisjoint(part.value) for part in (*parts, *told))
    return is_plain and not any(
        {soon, late, "patternProperties", "oneOf"} & {*part.value} for part in told
    )


def _parts(node: Node) -> list[Node]:
    target = node.resolved()
    return parts_of(target) if target is not None and target.is_map else []


def shut_out(node: Node) -> Iterator[Node]:
    """What of an object lets no further property in, and doesn't know all that are listed."""
    parts = parts_of(node)
    listed = dict.fromkeys(name for part in parts for name in _listed(part))
    for part in parts:
        rest = further(part, "additionalProperties")
        if rest is None or rest.value is not False:
            continue
        seen = [part]
        if rest.name != "additionalProperties":
            seen = [*parts_of(part), *(one for of in variants_of(part) for one in _parts(of))]
        known = {name for one in seen for name in _listed(one)}
        unknown = [name for name in listed if name not in known]
        if not all(any(_is_patterned(name, one) for one in seen) for name in unknown):
            yield rest


def is_open(node: Node) -> bool:
    """Whether an object says itself that it may hold more than it lists."""
    parts = parts_of(node)
    rests = [one for part in parts if (one := further(part, "additionalProperties")) is not None]
    is_patterned = any("patternProperties" in part for part in parts)
    return (bool(rests) or is_patterned) and all(one.value is not False for one in rests)


def is_shut(node: Node, name: str) -> bool:
    """Whether an object lets in no property of a name that it doesn't list."""
    rests = [further(part, "additionalProperties") for part in parts_of(node)]
    is_closed = any(one is not None and one.value is False for one in rests)
    return is_closed and not any(_is_patterned(name, part) for part in parts_of(node))


def _listed(part: Node) -> list[str]:
    own = part.get("properties")
    return [name for name, _ in own.items()] if own is not None else []


def _is_patterned(name: str, part: Node) -> bool:
    own = part.get("patternProperties")
    patterns = [pattern for pattern, _ in own.items()] if own is not None else []
    return any(fault_of(one) or re.search(readable(one), name) for one in patterns)
