"""Owns the types of arguments of aliases that hold themselves: which there are, and their names.

An alias is what is read: lists and models. What may be given is wider, tuples and dicts among it,
and written out where it is given; of an alias within itself that takes a name: `NodesInput`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import names
from generator.ir import Alias
from generator.mentions import names_in

from . import dicts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir import Api, Definition


def called(alias: Alias, known: Mapping[str, Definition]) -> tuple[str, str]:
    """What the type of such arguments is called, and its module, called as no schema's can be."""
    name = f"{alias.name}Input"
    while name in known:
        name += "_"
    return name, f"_{names.module(alias.name)}_input"


def given(api: Api, known: Mapping[str, Definition]) -> tuple[Alias, ...]:
    """The aliases within themselves that a caller gives, in the order of the document."""
    found = dicts.reached(api, known)
    aliases = (one for one in api.definitions if one.name in found and isinstance(one, Alias))
    return tuple(one for one in aliases if holds_itself(one, known))


def holds_itself(definition: Definition, known: Mapping[str, Definition]) -> bool:
    """Whether this is an alias that holds itself, by way of no model."""
    left = [definition] if isinstance(definition, Alias) else []
    seen: set[str] = set()
    while left:
        fresh = {name for name in names_in(left.pop().type) if name not in seen}
        seen |= fresh
        left += [one for name in fresh if isinstance(one := known[name], Alias)]
    return definition.name in seen
