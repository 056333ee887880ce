"""Owns which values of an upload are files: strings of binary format, and what nothing is said of.

Wherever they stand in the type of a part; the definitions themselves stay as JSON has them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator.ir import Alias, Array, Named, Scalar, Tuple, Union
from generator.mentions import holds_file

from .schemas import ANY

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.ir import Definition
    from generator.ir import Type as IrType

    Find = Callable[[str], Definition]

_FILE_FORMATS = ("binary",)


def as_file(of: IrType, find: Find, seen: frozenset[str] = frozenset()) -> IrType:
    """A type as a part of an upload, where a string of binary format is a file."""
    if isinstance(of, Array):
        first = tuple(as_file(one, find, seen) for one in of.first)
        item = as_file(of.item, find, seen)
        # Which files are the same nobody knows before they are read.
        unique = None if any(map(holds_file, (*first, item))) else of.limits.unique
        limits = attrs.evolve(of.limits, unique=unique)
        return attrs.evolve(of, item=item, first=first, limits=limits)
    if isinstance(of, Tuple):
        return attrs.evolve(of, items=tuple(as_file(one, find, seen) for one in of.items))
    if isinstance(of, Union):
        variants = dict.fromkeys(as_file(one, find, seen) for one in of.variants)
        return attrs.evolve(of, variants=tuple(variants))
    if not isinstance(of, Named) or of.name in seen:
        return _file(of)
    definition = find(of.name)
    if not isinstance(definition, Alias):
        return of
    held = as_file(definition.type, find, seen | {of.name})
    is_same = held == definition.type
    return of if is_same else attrs.evolve(held, nullable=of.nullable or held.nullable)


def _file(of: IrType) -> IrType:
    """A file for a string of binary format; what nothing is said of may be one.

    OpenAPI 3.1.1 §4.8.15.4.2 describes several files by `items: {}`.
    """
    if of == ANY:
        return Union((Scalar("file"), ANY))
    is_file = isinstance(of, Scalar) and of.kind == "string" and of.format in _FILE_FORMATS
    return Scalar("file", nullable=of.nullable) if is_file else of
