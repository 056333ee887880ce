"""Owns what tells the variants of a union apart where no discriminator does: listed values.

A constant that a variant demands has to be there; one that it may lack is that or isn't there. Of
a property with other listed values it is enough that no value is there which another variant lists
and this one doesn't: enums are open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.ir import Alias, Choice, Enum, Model, Named, Union
from generator.json_values import json_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir import Definition, Field
    from generator.ir import Type as IrType

    Listed = dict[str, tuple[Any, ...]]


def constants(of: IrType, known: Mapping[str, Definition]) -> dict[str, Any]:
    """The values that an object of a variant holds where it has the property, by wire names."""
    return {one.name: kind.values[0] for one, kind in _constant(of, known)}


def optional(of: IrType, known: Mapping[str, Definition]) -> tuple[str, ...]:
    """The wire names of the constants that an object of a variant may lack or hold null for."""
    held = _constant(of, known)
    return tuple(one.name for one, kind in held if kind.nullable or not one.required)


def foreign(of: IrType, union: Union, known: Mapping[str, Definition]) -> Listed:
    """The values that only other variants list, by the wire names of a variant's properties."""
    own = _listed(of, known)
    found: Listed = {}
    for wire, values in own.items():
        ours = set(map(json_key, values))
        theirs = [_listed(one, known).get(wire, ()) for one in union.variants if one != of]
        others = {json_key(value): value for several in theirs for value in several}
        apart = tuple(value for key, value in others.items() if key not in ours)
        # A constant says more.
        if apart and wire not in constants(of, known):
            found[wire] = apart
    return found


def _listed(of: IrType, known: Mapping[str, Definition]) -> Listed:
    """The listed values of the properties of a variant."""
    listed = ((one.name, _values(one.type, known)) for one in _fields(of, known))
    return {wire: values for wire, values in listed if values}


def _constant(of: IrType, known: Mapping[str, Definition]) -> list[tuple[Field, Choice]]:
    """The properties of a variant that have one value, each with its type."""
    typed = ((one, one.type) for one in _fields(of, known))
    return [
        (one, kind) for one, kind in typed if isinstance(kind, Choice) and len(kind.values) == 1
    ]


def _fields(of: IrType, known: Mapping[str, Definition]) -> tuple[Field, ...]:
    model = _model(of, known)
    return model.fields if model is not None else ()


def _values(of: IrType, known: Mapping[str, Definition]) -> tuple[Any, ...]:
    definition = known[of.name] if isinstance(of, Named) else of
    return definition.values if isinstance(definition, (Choice, Enum)) else ()


def _model(of: IrType, known: Mapping[str, Definition]) -> Model | None:
    """The model that a variant is, by whichever name."""
    definition = known[of.name] if isinstance(of, Named) else None
    seen: set[str] = set()
    while isinstance(definition, Alias) and isinstance(definition.type, Named):
        if definition.name in seen:
            return None
        seen.add(definition.name)
        definition = known[definition.type.name]
    return definition if isinstance(definition, Model) else None
