"""Owns the fields of an object: what is said of each property, at itself or where it is named.

Types come from whoever asks; makes none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Default, Field, Scalar
from generator.json_values import is_json_value

from .beyond import is_shut
from .keywords import described, example, is_marked, required_of, settled
from .properties import properties_of, unlisted
from .shortfalls import say_unlisted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.diagnostics import Problems
    from generator.ir import Type as IrType
    from generator.load.document import Node

    from .claims import Claims

    TypeOf = Callable[[Node, str], IrType]

_MARKS = ("readOnly", "writeOnly", "deprecated")


def of(
    node: Node, name: str, claims: Claims, type_of: TypeOf, problems: Problems
) -> Iterator[Field]:
    """The fields of an object schema that is called `name`."""
    required = required_of(node)
    taken: set[names.Words] = set()
    for wire, child in properties_of(node).items():
        of_type = type_of(settled(child), hint(name, wire))
        field = _field(wire, child, of_type, required=wire in required)
        called = claims.field(name, wire)
        yield attrs.evolve(field, words=names.distinct(called, taken))
    for wire, at in unlisted(node).items():
        say_unlisted(at, problems, is_shut=is_shut(node, wire))
        called = claims.field(name, wire)
        yield Field(wire, names.distinct(called, taken), Scalar("any"), required=False, at=at)


def hint(name: str, wire: str) -> str:
    """What an inline schema of a property is called."""
    return name + names.pascal(names.words(wire)).strip("_")


def _default(node: Node) -> Default | None:
    is_told = "default" in node and is_json_value(node.value["default"])
    return Default(node.value["default"]) if is_told else None


def _field(wire: str, node: Node, of_type: IrType, *, required: bool) -> Field:
    about = node.resolved() if node.ref is not None else node
    marks = {mark for mark in _MARKS if is_marked(node, mark)}
    return Field(
        name=wire,
        words=names.called(wire),
        type=of_type,
        required=required,
        description=described(node),
        # With both, neither a request nor an answer would have it (SD410).
        read_only="readOnly" in marks and "writeOnly" not in marks,
        write_only="writeOnly" in marks and "readOnly" not in marks,
        deprecated="deprecated" in marks,
        default=_default(node),
        example=example(about) if about is not None else None,
        at=node,
    )
