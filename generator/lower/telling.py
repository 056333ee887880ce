"""Owns what tells the variants of a union apart where no discriminator does: listed values.

A constant that a variant demands has to be there. Of a property with other listed values it is
enough that no value is there which another variant lists and this one doesn't: enums are open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.ir import Alias, Choice, Enum, Model, Named, Union
from generator.json_values import json_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.ir import Definition
    from generator.ir import Type as IrType

    Listed = dict[str, tuple[Any, ...]]


def constants(of: IrType, known: Mapping[str, Definition]) -> dict[str, Any]:
    """The values that an object of a variant has to hold, by wire names."""
    model = _model(of, known)
    return {
        one.name: one.type.values[0]
        for one in (model.fields if model is not None else ())
        if one.required and isinstance(one.type, Choice) and len(one.type.values) == 1
    }


def foreign(of: IrType, union: Union, known: Mapping[str, Definition]) -> Listed:
    """The values that only other variants list, by the wire names of a variant's properties."""
    own = _listed(of, known)
    found: Listed = {}
    for wire, values in own.items():
        ours = set(map(json_key, values))
        theirs = [_listed(one, known).get(wire, ()) for one in union.variants if one != of]
        others = {json_key(value): value for several in theirs for value in several}
        apart = tuple(value for key, value in others.items() if key not in ours)
        # What a constant demands says more.
        if apart and wire not in constants(of, known):
            found[wire] = apart
    return found


def _listed(of: IrType, known: Mapping[str, Definition]) -> Listed:
    """The listed values of the properties of a variant."""
    model = _model(of, known)
    fields = model.fields if model is not None else ()
    listed = ((one.name, _values(one.type, known)) for one in fields)
    return {wire: values for wire, values in listed if values}


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
