"""Owns what tells the variants of a union apart where no discriminator does: listed values.

A constant that a variant demands has to be there; one that it may lack is that or isn't there. A
property that all variants demand, and of which no two list the same value, says which one it is:
what none lists is none. Of any other property with listed values it is enough that no value is
there which another variant lists and this one doesn't: enums are open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.ir import NOTHING, Alias, Array, Choice, Enum, Map, Model, Named, Union
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


def own(of: IrType, union: Union, known: Mapping[str, Definition]) -> Listed:
    """The values, several of each, of the properties that alone say which variant a value is."""
    models = [_demanded(one, known) for one in union.variants if _model(one, known) is not None]
    found: Listed = {}
    for wire, values in _demanded(of, known).items():
        several = [json_key(value) for one in models for value in one.get(wire, ())]
        is_in_all = len(models) > 1 and all(wire in one for one in models)
        if is_in_all and len(values) > 1 and len(several) == len(set(several)):
            found[wire] = values
    return found


def is_closed(of: IrType, known: Mapping[str, Definition]) -> bool:
    """Whether a variant is an object that may have no other properties than those it lists."""
    model = _model(of, known)
    return model is not None and model.others == Map(NOTHING)


def items_of(of: IrType, known: Mapping[str, Definition]) -> IrType | None:
    """What a variant is a list of, if it is one, by whichever name."""
    found = _meant(of, known)
    return found.item if isinstance(found, Array) and not found.first else None


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


def _demanded(of: IrType, known: Mapping[str, Definition]) -> Listed:
    """The listed values of the properties that an object of a variant can't lack."""
    demanded = (one for one in _fields(of, known) if one.required and not one.type.nullable)
    listed = ((one.name, _values(one.type, known)) for one in demanded)
    return {wire: values for wire, values in listed if values}


def _fields(of: IrType, known: Mapping[str, Definition]) -> tuple[Field, ...]:
    model = _model(of, known)
    return model.fields if model is not None else ()


def _values(of: IrType, known: Mapping[str, Definition]) -> tuple[Any, ...]:
    definition = known[of.name] if isinstance(of, Named) else of
    return definition.values if isinstance(definition, (Choice, Enum)) else ()


def _model(of: IrType, known: Mapping[str, Definition]) -> Model | None:
    """The model that a variant is, by whichever name."""
    definition = _meant(of, known)
    return definition if isinstance(definition, Model) else None


def _meant(of: IrType, known: Mapping[str, Definition]) -> IrType | Definition:
    """What a type is, by whichever name."""
    seen: set[str] = set()
    found: IrType | Definition = of
    while isinstance(found, Named) and found.name not in seen:
        seen.add(found.name)
        named = known[found.name]
        found = named.type if isinstance(named, Alias) else named
    return found
