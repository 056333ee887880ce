"""Owns which defaults fit their schema; those of parameters that do can be given by a method.

One that doesn't is told and left to the service. Types come from whoever asks; makes none.
"""

from __future__ import annotations

import json
import re
from fractions import Fraction
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from generator.ir import (
    Alias,
    Array,
    Default,
    Enum,
    Limits,
    Map,
    Model,
    Named,
    Scalar,
    Tuple,
    Union,
)
from generator.json_values import is_json_value, json_key
from generator.load.document import Node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Problems
    from generator.ir import Definition, Kind, Operation
    from generator.ir import Type as IrType

    from .schemas import Schemas

_FITTING: dict[Kind, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


def default_of(schema: Node, of: IrType, schemas: Schemas, problems: Problems) -> Default | None:
    """The default of a schema, or of the one that it refers to."""
    holder = schema
    if schema.is_map and "default" not in schema and schema.ref is not None:
        holder = schema.resolved() or schema
    if not holder.is_map or "default" not in holder:
        return None
    told = holder.value["default"]
    if is_json_value(told) and _fits(value := _read(told, of), of, schemas):
        return Default(value)
    shown = json.dumps(told, ensure_ascii=False) if is_json_value(told) else str(told)
    problems.warning(
        "SD405",
        f"the default {shown} doesn't fit its schema and is left to the service",
        holder["default"],
        hint="give a default that the schema allows",
    )
    return None


def say_unfit(
    definitions: Iterable[Definition],
    operations: Iterable[Operation],
    schemas: Schemas,
    problems: Problems,
) -> None:
    """Tell of the defaults of fields that don't fit, once all that they may name has been read."""
    models = (one.fields for one in definitions if isinstance(one, Model))
    bodies = (one.body.fields or () for one in operations if one.body is not None)
    for field in chain.from_iterable((*models, *bodies)):
        if isinstance(field.at, Node):
            default_of(field.at, field.type, schemas, problems)


def _read(value: Any, of: IrType) -> Any:
    """A default as its type has it: 3.0 is an integer (JSON Schema 2020-12 Validation §6.1.1)."""
    if isinstance(of, Array) and isinstance(value, list):
        return [*map(_read, value, chain(of.first, repeat(of.item)))]
    is_integer = isinstance(of, Scalar) and of.kind == "integer"
    return int(value) if is_integer and isinstance(value, float) and value.is_integer() else value


def _fits(value: Any, of: IrType, schemas: Schemas) -> bool:
    if value is None:
        return of.nullable or of == Scalar("any")
    if isinstance(of, Scalar):
        return _is_of_kind(value, of.kind) and _is_within(value, of.limits)
    if isinstance(of, Array):
        types = chain(of.first, repeat(of.item))
        is_list = isinstance(value, list) and all(map(_fits, value, types, repeat(schemas)))
        return is_list and _is_within(value, of.limits)
    if isinstance(of, Tuple):
        is_list = isinstance(value, list) and len(value) == len(of.items)
        return is_list and all(
            _fits(one, item, schemas) for one, item in zip(value, of.items, strict=True)
        )
    if isinstance(of, Map):
        return isinstance(value, dict) and all(
            _fits_key(key, one, of, schemas) for key, one in value.items()
        )
    if isinstance(of, Named):
        return _fits_definition(value, schemas.find(of.name), schemas)
    if isinstance(of, Union):
        return any(_fits(value, one, schemas) for one in of.variants)
    return json_key(value) in map(json_key, of.values)


def _fits_definition(value: Any, definition: Definition, schemas: Schemas) -> bool:
    if isinstance(definition, Enum):
        return value in definition.values
    if isinstance(definition, Alias):
        return _fits(value, definition.type, schemas)
    return isinstance(value, dict) and _fits_model(value, definition, schemas)


def _fits_model(value: dict[str, Any], model: Model, schemas: Schemas) -> bool:
    listed = {one.name: one for one in model.fields if not one.read_only}
    is_whole = all(one.name in value for one in listed.values() if one.required)
    return is_whole and all(
        _fits(one, listed[key].type, schemas)
        if key in listed
        else _fits_key(key, one, model.others, schemas)
        for key, one in value.items()
    )


def _fits_key(key: str, value: Any, of: Map, schemas: Schemas) -> bool:
    """Whether a key may stand in an object, and the value under it."""
    matching = [one for pattern, one in of.patterns if re.search(pattern, key)]
    types = matching or [of.value]
    return _is_within(key, of.names) and all(_fits(value, one, schemas) for one in types)


def _is_of_kind(value: object, kind: Kind) -> bool:
    # A bool is an int to Python, and never to JSON.
    fitting = _FITTING.get(kind, ())
    is_of_kind = isinstance(value, fitting) and (kind == "boolean" or not isinstance(value, bool))
    return is_of_kind or kind == "any"


def _is_within(value: Any, limits: Limits) -> bool:
    """Whether a value keeps the limits that its method checks (JSON Schema 2020-12 §6)."""
    if isinstance(value, str):
        is_like = limits.pattern is None or re.search(limits.pattern, value) is not None
        return is_like and _is_between(len(value), limits.min_length, limits.max_length)
    if isinstance(value, list):
        is_unique = not limits.unique or len({json_key(one) for one in value}) == len(value)
        return is_unique and _is_between(len(value), limits.min_items, limits.max_items)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return True
    above, below, step = limits.exclusive_minimum, limits.exclusive_maximum, limits.multiple_of
    is_inside = (above is None or value > above) and (below is None or value < below)
    is_multiple = not step or Fraction(str(value)) % Fraction(str(step)) == 0
    return is_inside and is_multiple and _is_between(value, limits.minimum, limits.maximum)


def _is_between(value: float, least: float | None, most: float | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)
