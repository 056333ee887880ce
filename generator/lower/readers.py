"""Owns the expressions that read a JSON value into a type, by the runtime's `fields`, `unions`.

They look models up when they are called, so that a module of models is loaded when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from generator.decimals import look_of
from generator.ir import (
    NOTHING,
    Alias,
    Array,
    Choice,
    Enum,
    Map,
    Model,
    Named,
    Scalar,
    Tuple,
    Union,
)
from generator.mentions import parts_of
from generator.render.literals import literal

from . import telling

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.ir import Definition, Discriminator
    from generator.ir import Type as IrType

    from .imports import Imports


@frozen
class Format:
    """The Python type of a format, the module that it comes from, what reads and checks it."""

    module: str
    type: str
    reader: str
    checker: str


_DECIMAL = Format("decimal", "Decimal", "decimal", "formats.checked_decimal")
_FORMATS = {
    ("string", "date-time"): Format("datetime", "datetime", "date_time", "arguments.date_time"),
    ("string", "date"): Format("datetime", "date", "date", "arguments.date"),
    ("string", "time"): Format("datetime", "time", "time", "formats.checked_time"),
    ("string", "byte"): Format("builtins", "bytes", "byte", "formats.checked_byte"),
    ("string", "decimal"): _DECIMAL,
    ("number", "decimal"): Format("decimal", "Decimal", "exact", "arguments.number"),
}

_NULL = Choice((None,), nullable=True)
# Types of the values of a choice: what reads it.
_CHOICES = {
    frozenset({str}): "string",
    frozenset({int}): "integer",
    frozenset({float}): "number",
    frozenset({int, float}): "number",
    frozenset({bool}): "boolean",
    frozenset({type(None)}): "null",
}


class Readers:
    """Writes readers for one file; asks its imports for every name that it writes."""

    def __init__(self, definitions: Mapping[str, Definition], imports: Imports) -> None:
        self._definitions = definitions
        self._imports = imports

    def function(self, of: IrType) -> str:
        """A function that reads a JSON value; it looks models up when it is called."""
        if of == _NULL:
            return f"{self._fields()}.null"
        if isinstance(of, Scalar) and not of.nullable:
            return self._read(of)
        if isinstance(of, Choice) and not of.nullable:
            return f"{self._fields()}.{_choice_reader(of)}"
        if of == Map(NOTHING):
            return f"{self._imports.use('.._runtime', 'keys')}.closed"
        return f"lambda value: {self.applied(of)}"

    def _inner(self, of: IrType) -> str:
        """The same inside another reader, which is called late enough already."""
        is_model = isinstance(of, Named) and isinstance(self._definitions[of.name], Model)
        if is_model and not of.nullable and isinstance(of, Named):
            return f"{self._models()}.{of.name}.from_dict"
        return self.function(of)

    def applied(self, of: IrType) -> str:
        """The expression that reads the variable `value`."""
        if of.nullable:
            return f"{self._fields()}.nullable(value, {self._inner(_not_null(of))})"
        if isinstance(of, (Array, Tuple, Map)):
            return self._several(of)
        if isinstance(of, Scalar):
            return f"{self._read(of)}(value)"
        if isinstance(of, Choice):
            return f"{self._fields()}.{_choice_reader(of)}(value)"
        if isinstance(of, Union):
            return self._union(of)
        definition = self._definitions[of.name]
        if isinstance(definition, Alias) and self.is_complex(definition.type):
            return f"{self._unions()}.named(value, {self._models()}, {literal(of.name)})"
        if isinstance(definition, Alias):
            return self.applied(definition.type)
        if isinstance(definition, Enum):
            return f"{self._fields()}.choice(value, {self._models()}.{of.name})"
        return f"{self._models()}.{of.name}.from_dict(value)"

    def _several(self, of: Array | Tuple | Map) -> str:
        if isinstance(of, Map):
            return self._mapping(of)
        if isinstance(of, Array) and not of.first:
            return f"{self._fields()}.array(value, {self._inner(of.item)})"
        tuples = self._imports.use(".._runtime", "tuples")
        if isinstance(of, Tuple):
            return f"{tuples}.read(value, {', '.join(map(self._inner, of.items))})"
        rest = "" if of.item == NOTHING else f", rest={self._inner(of.item)}"
        return f"{tuples}.array(value, {', '.join(map(self._inner, of.first))}{rest})"

    def _mapping(self, of: Map) -> str:
        if of.is_plain:
            return f"{self._fields()}.mapping(value, {self._inner(of.value)})"
        keys = self._imports.use(".._runtime", "keys")
        if of == Map(NOTHING):
            return f"{keys}.closed(value)"
        patterns = (f"{literal(pattern)}: {self._inner(one)}" for pattern, one in of.patterns)
        rest = "" if of.value == NOTHING else f", rest={self._inner(of.value)}"
        return f"{keys}.read(value, {{{', '.join(patterns)}}}{rest}{names_of(of)})"

    def _read(self, of: Scalar) -> str:
        if of.kind == "bytes" and of.format:
            return f"{self._imports.use('.._runtime', 'encoded')}.{of.format}"
        outside = {"text": "text_of", "bytes": "raw"}.get(of.kind)
        if outside is not None:
            return f"{self._imports.use('.._runtime', 'bodies')}.{outside}"
        found = format_of(of)
        if found is not None:
            return f"{self._imports.use('.._runtime', 'formats')}.{found.reader}"
        return f"{self._fields()}.{kind_of(of)}"

    def _union(self, of: Union) -> str:
        told = of.discriminator
        if told is not None:
            return self._discriminated(of, told)
        # What may have any key comes before what may not, or that would take what is meant for it.
        ordered = sorted(of.variants, key=lambda one: telling.is_closed(one, self._definitions))
        readers = ", ".join(self._told(one, of) for one in ordered)
        return f"{self._unions()}.union(value, {readers})"

    def _discriminated(self, of: Union, told: Discriminator) -> str:
        """A reader by what a property names; a variant that has none is found by its shape."""
        objects = {name: self._object(name) for one in of.variants if (name := _name(one))}
        listed: dict[str, Any] = {}
        for tag, name in told.names:
            several = (*listed.get(tag, ()), *filter(None, [objects.get(name)]))
            listed |= {tag: several} if several else {}
        # One definition stands by itself, which is how most do.
        named = {tag: one if len(one) > 1 else one[0] for tag, one in listed.items()}
        given = f"{literal(told.property)}, {self._models()}, {literal(named)}"
        given += f", {literal(told.other)}" if told.other else ""
        by_name = f"{self._unions()}.discriminated(value, {given})"
        shapes = [self._told(one, of) for one in of.variants if not objects.get(_name(one))]
        if not shapes:
            return by_name
        return f"{self._unions()}.union(value, {', '.join(shapes)}, lambda value: {by_name})"

    def _object(self, name: str) -> str:
        """The definition that a name stands for in the end, if it can be read by its name."""
        definition = self._definitions[name]
        if not isinstance(definition, Alias):
            return name if isinstance(definition, Model) else ""
        if self.is_complex(definition.type):
            return name
        return self._object(definition.type.name) if isinstance(definition.type, Named) else ""

    def _told(self, of: IrType, union: Union) -> str:
        """A reader that refuses what lacks the constants of its variant, or has those of others."""
        known, unions = self._definitions, self._unions()
        item = telling.items_of(of, known)
        if item is not None and not of.nullable and not self.is_complex(of):
            return self._list_told(of, item, union)
        reader = self._inner(of)
        constants, own = telling.constants(of, known), telling.own(of, union, known)
        foreign = telling.foreign(of, union, known)
        foreign = {wire: values for wire, values in foreign.items() if wire not in own}
        if foreign:
            reader = f"{unions}.apart({literal(foreign)}, {reader})"
        if own:
            reader = f"{unions}.among({literal(own)}, {reader})"
        optional = telling.optional(of, known)
        lacking = f", optional={literal(optional)}" if optional else ""
        tagged = f"{unions}.tagged({literal(constants)}, {reader}{lacking})"
        return tagged if constants else reader

    def _list_told(self, of: IrType, item: IrType, union: Union) -> str:
        """The same of a list, which is told from other lists by its items."""
        each = [telling.items_of(one, self._definitions) for one in union.variants]
        told = self._told(item, Union(tuple(one for one in each if one is not None)))
        if told == self._inner(item):
            return self._inner(of)
        return f"lambda value: {self._fields()}.array(value, {told})"

    def is_complex(self, of: IrType, seen: frozenset[str] = frozenset()) -> bool:
        """Whether a type holds a union or itself, and so has a reader of its own."""
        if isinstance(of, Union):
            return True
        if isinstance(of, Tuple):
            return any(self.is_complex(one, seen) for one in of.items)
        if (isinstance(of, Map) and not of.is_plain) or (isinstance(of, Array) and of.first):
            return True
        if isinstance(of, (Array, Map)):
            return self.is_complex(of.item if isinstance(of, Array) else of.value, seen)
        definition = self._definitions[of.name] if isinstance(of, Named) else None
        if not isinstance(definition, Alias):
            return False
        is_again = definition.name in seen
        return is_again or self.is_complex(definition.type, seen | {definition.name})

    def holds_decimals(self, of: IrType) -> bool:
        """Whether a value has decimals that are written as strings, models aside."""
        return self._holds(of, lambda one: (one.kind, one.format) == ("string", "decimal"))

    def holds_formats(self, of: IrType) -> bool:
        """Whether a value has parts that aren't what JSON has for them, models aside."""
        return self._holds(of, lambda one: format_of(one) is not None)

    def _holds(
        self, of: IrType, is_wanted: Callable[[Scalar], bool], seen: frozenset[str] = frozenset()
    ) -> bool:
        if isinstance(of, (Array, Map, Tuple, Union)):
            return any(self._holds(one, is_wanted, seen) for one in parts_of(of))
        if isinstance(of, Scalar):
            return is_wanted(of)
        definition = self._definitions[of.name] if isinstance(of, Named) else None
        if not isinstance(definition, Alias) or definition.name in seen:
            return False
        return self._holds(definition.type, is_wanted, seen | {definition.name})

    def _fields(self) -> str:
        return self._imports.use(".._runtime", "fields")

    def _unions(self) -> str:
        return self._imports.use(".._runtime", "unions")

    def _models(self) -> str:
        return self._imports.use("..", "models")


def format_of(of: IrType) -> Format | None:
    """The format of a value that isn't the string or number that JSON has for it."""
    if not isinstance(of, Scalar):
        return None
    found = _FORMATS.get((of.kind, of.format))
    has_comma = found == _DECIMAL and look_of(of.limits.pattern) == "either"
    return attrs.evolve(found, reader="decimal_or_comma") if found and has_comma else found


def names_of(of: Map) -> str:
    """The option that limits the keys of a map."""
    limits = attrs.asdict(of.names, filter=lambda _, value: value is not None)
    return f", names={literal(limits)}" if limits else ""


def kind_of(of: Scalar) -> str:
    """What reads and checks a scalar without a format, in `fields` and in `arguments`."""
    return {"text": "string", "any": "anything"}.get(of.kind, of.kind)


def _name(of: IrType) -> str:
    return of.name if isinstance(of, Named) else ""


def _not_null(of: IrType) -> IrType:
    return attrs.evolve(of, nullable=False)


def _choice_reader(of: Choice) -> str:
    return _CHOICES.get(frozenset(type(value) for value in of.values), "anything")
