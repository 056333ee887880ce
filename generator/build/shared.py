"""Owns what an object lists or demands beside its variants: it holds in each of them.

Of properties or `required` beside a `oneOf` or `anyOf` of objects every variant is the `allOf` of
the two, and the object is one of those. Alternatives that only demand (`required`) are no variants:
the object stays one, whichever it fits. Asks nodes only; makes no type.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

import attrs

from generator import names
from generator.load.links import part as step_of
from generator.load.references import Target, written

from . import unions
from .keywords import (
    described,
    has_properties,
    is_text_enum,
    kinds_of,
    may_be_object,
    parts_of,
    required_of,
)
from .merging import WORDS
from .properties import properties_of
from .unions import meant

if TYPE_CHECKING:
    from generator.load.document import Node

# A step of a pointer where no document has one.
_WITHIN = "within"
_SCHEMAS = "schemas"
# What an object says by these, its variants can say as well.
_PLAIN = WORDS | {
    *("type", "properties", "required", "allOf", "oneOf", "anyOf", "discriminator"),
    *("$ref", "nullable", "x-nullable"),
}


def is_shared(node: Node) -> bool:
    """Whether what an object lists or demands holds in each of its variants, objects too."""
    if not (has_properties(node) or required_of(node)) or unions.has_kinds(node):
        return False
    goals = [meant(one) for one in unions.variants_of(node)]
    return any(map(_lists, goals)) and all(one is None or _stands(one) for one in goals)


def is_one(node: Node) -> bool:
    """Whether a schema is one object with listed properties."""
    return has_properties(node) and not unions.has_kinds(node) and not is_shared(node)


def is_defined(node: Node) -> bool:
    """Whether a schema is a model or an enum of its own, and no alias of something else."""
    return node.ref is None and (is_text_enum(node) or is_one(node))


def common(node: Node) -> dict[str, Node]:
    """The properties beside variants that none of those lists, too."""
    goals = [meant(one) for one in variants_of(node)] if is_shared(node) else []
    maps = [one for one in goals if one is not None and one.is_map]
    theirs = {wire for one in maps for wire in properties_of(one)}
    return {wire: child for wire, child in _own(node) if wire not in theirs} if goals else {}


def variants_of(node: Node) -> list[Node]:
    """The schemas of which one holds; beside the properties of an object, those of objects."""
    found = unions.variants_of(node)
    is_object = any({*kinds_of(one)} - {"null"} == {"object"} for one in parts_of(node))
    return [one for one in found if _takes_objects(one)] if is_object and is_shared(node) else found


def left_out(node: Node) -> list[Node]:
    """The variants beside the properties of an object that are none."""
    kept = {*variants_of(node)}
    return [one for one in unions.variants_of(node) if one not in kept]


def named(node: Node, variants: list[Node]) -> list[tuple[Node, str]]:
    """The variants, each with what it adds to the name of its union."""
    called = _called if is_shared(node) else unions.called
    return [(one, called(one, at)) for at, one in enumerate(variants)]


def joined(node: Node, several: list[tuple[Node, str]]) -> list[tuple[Node, str]]:
    """Named variants, each together with what the object lists beside it."""
    if not is_shared(node):
        return several
    return [(_within(node, one), called) for one, called in several]


def _within(node: Node, variant: Node) -> Node:
    """A variant together with the object; itself where that says it all."""
    target = meant(variant)
    if target is None or not target.is_map or not _takes_objects(variant) or _has(target, node):
        return variant
    base = [_reference(node, node.file)] if _stands(node) else node.value.get("allOf", [])
    value: dict[str, Any] = {"allOf": [*base, _reference(target, node.file)]}
    value |= {"description": described(variant) or node.text("description")}
    pointer = (*node.pointer, _WITHIN, target.file, *target.pointer)
    return attrs.evolve(node, pointer=pointer, value=value)


def _called(variant: Node, index: int) -> str:
    target = meant(variant)
    if target is not None and _SCHEMAS in target.pointer[-2:-1]:
        return names.titled(target.name)
    if target is not None and not target.pointer:
        return names.titled(posixpath.basename(target.file).partition(".")[0])
    return unions.called(variant, index)


def _lists(target: Node | None, depth: int = 0) -> bool:
    """Whether a variant is an object with properties, or one of several."""
    if target is None or not target.is_map or depth > unions.DEEPEST:
        return False
    inner = [meant(one) for one in unions.variants_of(target)]
    return has_properties(target) or any(_lists(one, depth + 1) for one in inner)


def _takes_objects(variant: Node) -> bool:
    target = meant(variant)
    return target is None or not target.is_map or all(map(may_be_object, parts_of(target)))


def _has(target: Node, node: Node) -> bool:
    """Whether a variant says all that an object with variants says of each."""
    parts = parts_of(node)
    if set(parts) <= set(parts_of(target)):
        return True
    listed = properties_of(target)
    is_plain = all(one.value.keys() <= _PLAIN for one in parts)
    is_plain = is_plain and required_of(node) <= required_of(target)
    return is_plain and all(wire in listed and _says(listed[wire], of) for wire, of in _own(node))


def _own(node: Node) -> list[tuple[str, Node]]:
    """The properties that an object and the parts of its `allOf` list, its variants aside."""
    holders = [part.get("properties") for part in parts_of(node)]
    return [each for holder in holders if holder is not None for each in holder.items()]


def _says(theirs: Node, ours: Node) -> bool:
    """Whether one schema of a property says what another does: all of it, or the type."""
    if theirs.value == ours.value or not ours.is_map:
        return True
    target = meant(theirs)
    if target is None or not target.is_map or not ours.value.keys() - WORDS <= {"type"}:
        return False
    kinds = kinds_of(target) or ["string"] * is_text_enum(target)
    return not kinds_of(ours) or kinds_of(ours) == kinds


def _stands(node: Node) -> bool:
    """Whether a schema stands in its document, and was not put together of others."""
    here: Node | None = node.document.top(node.file)
    for step in node.pointer:
        here = step_of(here, str(step)) if here is not None else None
    return here is not None


def _reference(node: Node, file: str) -> dict[str, str]:
    return {"$ref": written(Target(node.file, tuple(map(str, node.pointer))), file)}
