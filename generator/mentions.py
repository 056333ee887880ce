"""Owns what a type is made of, and which definitions it or another definition names.

Directly, or through what those name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .ir import Alias, Array, Map, Model, Named, Scalar, Tuple, Union

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from .ir import Definition, Type


def parts_of(of: Type) -> tuple[Type, ...]:
    """The types that a type is made of."""
    if isinstance(of, Array):
        return (*of.first, of.item)
    if isinstance(of, Map):
        return (*(one for _, one in of.patterns), of.value)
    if isinstance(of, Tuple):
        return of.items
    return of.variants if isinstance(of, Union) else ()


def holds_file(of: Type) -> bool:
    """Whether a value of a type may be a file, or hold one; a definition never does."""
    if isinstance(of, Scalar):
        return of.kind == "file"
    return any(map(holds_file, parts_of(of)))


def holds_any(of: Type) -> bool:
    """Whether a type lets any value through, by itself or by a variant."""
    if isinstance(of, Union):
        return any(map(holds_any, of.variants))
    return isinstance(of, Scalar) and of.kind == "any"


def names_in(of: Type | None) -> Iterator[str]:
    """The definitions that a type names itself."""
    if of is None:
        return
    if isinstance(of, Named):
        yield of.name
    for one in parts_of(of):
        yield from names_in(one)


def types_of(definition: Definition) -> Iterator[Type]:
    """The types of what a definition holds."""
    if isinstance(definition, Model):
        yield from (one.type for one in definition.fields)
        yield definition.others
    elif isinstance(definition, Alias):
        yield definition.type


def held(definition: Definition) -> Iterator[str]:
    """The definitions that another names itself."""
    for of in types_of(definition):
        yield from names_in(of)


def holders(definitions: Iterable[Definition]) -> Mapping[str, Collection[str]]:
    """For each definition, those that name it themselves."""
    found: dict[str, dict[str, None]] = {}
    for one in definitions:
        for name in held(one):
            found.setdefault(name, {})[one.name] = None
    return found


def around(names: Iterable[str], held_by: Mapping[str, Collection[str]]) -> set[str]:
    """Some definitions and all that hold them, directly or not."""
    found = set(names)
    waiting = [*found]
    while waiting:
        fresh = {one for one in held_by.get(waiting.pop(), ()) if one not in found}
        found |= fresh
        waiting += fresh
    return found
