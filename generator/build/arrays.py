"""Owns what the items of an array may be: each of the first ones of its own type, and the rest.

JSON Schema 2020-12 §10.3.1: `prefixItems` go place by place, `items` says of what follows them. An
array that has to hold each of them and no more is a tuple. Types come from whoever asks.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import attrs

from generator.ir import NOTHING, Array, Scalar, Tuple, Union

from .beyond import further
from .keywords import is_nullable
from .limits import limits_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diagnostics import Problems
    from generator.ir import Limits
    from generator.ir import Type as IrType
    from generator.load.document import Node

    TypeOf = Callable[[Node, str], IrType]

ANY = Scalar("any")


def of(node: Node, name: str, type_of: TypeOf, problems: Problems) -> Array | Tuple:
    """The array of a schema; `name` is what it is called."""
    listed = node.get("prefixItems")
    several = listed.elements() if listed is not None else []
    rest = further(node, "items")
    limits = _limited(limits_of(node, problems), rest, len(several))
    names = (f"{name}Item{index or ''}" for index in count())
    first = tuple(type_of(one, called) for one, called in zip(several, names, strict=False))
    if first and limits.min_items == limits.max_items == len(first):
        return Tuple(first, is_nullable(node), at=node)
    if limits.max_items is not None and limits.max_items <= len(first):
        return _array(first[: limits.max_items], NOTHING, limits, node)
    # A list under `items` is told (SD204), and is read as the alternatives of an item.
    rests = rest.elements() if rest is not None and rest.is_list else [rest]
    types = dict.fromkeys(type_of(one, next(names)) for one in rests if one is not None)
    item = Union(tuple(types)) if len(types) > 1 else next(iter(types), ANY)
    return _array(first, item, limits, node)


def _limited(limits: Limits, rest: Node | None, least: int) -> Limits:
    """The limits of an array; one whose `items` is false holds the first ones at most."""
    if rest is None or rest.value is not False:
        return limits
    most = least if limits.max_items is None else min(least, limits.max_items)
    return attrs.evolve(limits, max_items=most)


def _array(first: tuple[IrType, ...], item: IrType, limits: Limits, node: Node) -> Array:
    """The array; where all places are alike, what is no place of it is like them."""
    types = {one: None for one in (*first, item) if one != NOTHING}
    if len(types) < 2:  # noqa: PLR2004 - one is alike
        return Array(next(iter(types), ANY), limits, is_nullable(node), at=node)
    return Array(item, limits, is_nullable(node), first, at=node)
