"""Models: between the JSON that a server sends and objects with attributes.

Owns the readers (a JSON value in, a Python value out, or a DecodeError that says where) and the
wire form of models. Must not know of requests, and checks nothing but JSON types: an answer with an
odd id or a new enum value is still an answer.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any, NamedTuple, TypeVar, cast

from . import wire
from .errors import ArgumentError, DecodeError
from .unset import UNSET

T = TypeVar("T")
M = TypeVar("M")
E = TypeVar("E", bound=Enum)

Reader = Callable[[Any], Any]
encode = wire.encode

ABSENT: Any = UNSET  # the default of an optional field, typed so that it fits any annotation
_EXACT = 2**53  # up to there, each integer is a float
ADDITIONAL = "additional_properties"  # the attribute for what the document doesn't list


class Sent(dict[str, Any]):
    """A JSON object that is about to be sent: what it may not hold is refused, not kept."""


def _mismatch(expected: str, value: object) -> DecodeError:
    # The type and never the value: an error's text ends in logs, and the value may be a secret.
    return DecodeError(f"expected {expected}, found {wire.kind_of(value)}")


def string(value: Any) -> str:
    """Read a JSON string."""
    if isinstance(value, str):
        return value
    raise _mismatch("a string", value)


def integer(value: Any) -> int:
    """Read a JSON number without a fraction; 3.0 is one (JSON Schema 2020-12 §6.1.1).

    Beyond 2**53, 1e23 is what it says. Of one with a fraction or an exponent that has more than the
    fifteen digits that every float keeps (RFC 8259 §6), the last may differ, where the document has
    no decimals: the answer is worth more than they are, and no such number tells that it lost some.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value) if abs(value) <= _EXACT else _as_written(value)
    raise _mismatch("an integer", value)


def _as_written(value: float) -> int:
    from decimal import Decimal  # few services write integers so

    return int(Decimal(repr(value)))


def number(value: Any) -> float:
    """Read a JSON number; one too large for a float (1e400) is refused."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value if type(value) is float else float(value)
    raise _mismatch("a finite number", value)


def boolean(value: Any) -> bool:
    """Read a JSON boolean."""
    if isinstance(value, bool):
        return value
    raise _mismatch("a boolean", value)


def null(value: Any) -> None:
    """Read null, where nothing else fits."""
    if value is not None:
        raise _mismatch("null", value)


def anything(value: Any) -> Any:
    """Read any JSON value as it is."""
    return value


def choice(value: Any, enum_class: type[E]) -> E | str:
    """Read a string of an open enum: the member if there is one, else the string itself."""
    try:
        return enum_class(string(value))
    except ValueError:
        return string(value)


def array(value: Any, item: Callable[[Any], T]) -> list[T]:
    """Read a JSON array, each item by `item`."""
    if not isinstance(value, list):
        raise _mismatch("an array", value)
    result: list[T] = []
    try:
        for entry in cast("Sequence[Any]", value):
            result.append(item(entry))  # noqa: PERF401 - its length is the place of an error
    except DecodeError as error:
        error.within(len(result))
        raise
    return result


def mapping(value: Any, item: Callable[[Any], T]) -> dict[str, T]:
    """Read a JSON object whose values are alike, each by `item`."""
    key = ""
    try:
        result: dict[str, T] = {}
        for key, entry in _object(value).items():
            result[key] = item(entry)
    except DecodeError as error:
        if key:
            error.within(key)
        raise
    return result


def nullable(value: Any, item: Callable[[Any], T]) -> T | None:
    """Read null as None, anything else by `item`."""
    return None if value is None else item(value)


# Readers that look at nothing but the type of a value.
_KINDS: dict[Reader, type] = {string: str, boolean: bool, integer: int}
# What json.loads makes of an object, which needs no look at whether it is a Mapping.
_OBJECTS = frozenset({dict})


class Field(NamedTuple):
    """One field of a model: its attribute, its wire name, how its value is read and written."""

    attribute: str
    wire: str
    reader: Reader
    required: bool
    refuses_null: bool
    writer: Reader
    constant: Any = ABSENT


def field(
    attribute: str,
    wire: str,
    reader: Reader,
    *,
    required: bool = False,
    nullable: bool = True,
    writer: Reader = encode,
    constant: Any = ABSENT,
) -> Field:
    """Describe a field. Null is refused only where it is required and the document forbids it.

    A `constant` is all that may be sent; an answer may hold another value.
    """
    return Field(attribute, wire, reader, required, required and not nullable, writer, constant)


class Fields:
    """The fields of one model, in the document's order: the table for reading and writing."""

    __slots__ = (
        *("attributes", "constants", "model", "others"),
        *("readers", "required", "writer", "writers"),
    )

    def __init__(
        self, model: type, *rows: Field, others: Reader | None = None, writer: Reader = encode
    ) -> None:
        self.model = model
        self.others = others
        self.writer = writer
        # What the loops of `read` and `write` need, and no more: they run for every field.
        self.writers = tuple((row.attribute, row.wire, row.writer) for row in rows)
        self.readers = {
            row.wire: (row.attribute, _KINDS.get(row.reader), row.reader, row.refuses_null)
            for row in rows
        }
        self.required = tuple(row.wire for row in rows if row.required)
        self.constants = {row.wire: row.constant for row in rows if row.constant is not ABSENT}
        self.attributes = frozenset(row.attribute for row in rows)


def read(cls: type[M], data: Any, table: Fields) -> M:
    """Build a `cls` from the JSON object `data`; raise DecodeError where its types do not fit."""
    # Past __init__ and into the instance's own dict: two calls and a check less for each field.
    made = object.__new__(cls)
    held = made.__dict__
    readers = table.readers
    extra: dict[str, Any] = {}
    key = ""
    try:
        for key, value in (data if type(data) in _OBJECTS else _object(data)).items():
            if key in readers:
                attribute, kind, reader, refuses_null = readers[key]
                # Its type is all that the reader would look at.
                is_fit = type(value) is kind or (value is None and not refuses_null)
                held[attribute] = value if is_fit else reader(value)
            else:
                extra[key] = value
    except DecodeError as error:
        if key:
            error.within(key)
        raise
    if extra:
        held[ADDITIONAL] = extra if table.others is None else table.others(_like(data, extra))
    for name in table.required:
        if name not in data:
            raise DecodeError("a required field is missing").within(name)
    if table.constants and isinstance(data, Sent):
        _refuse_others(data, table.constants)
    return made if cls is table.model else _whole(made, cls, table.model)


def _refuse_others(data: Sent, constants: Mapping[str, Any]) -> None:
    for name, constant in constants.items():
        told = data.get(name)
        # Whether null fits, the reader knows.
        if told is not None and not wire.is_same(told, constant):
            raise DecodeError(f"must be {constant!r}").within(name)


def _whole(made: Any, cls: Any, model: Any) -> Any:
    """Return an object of a user's own class with the fields that attrs gave to that one, too."""
    return made if cls.__attrs_attrs__ is model.__attrs_attrs__ else cls(**made.__dict__)


def write(made: Any, table: Fields) -> dict[str, Any]:
    """Return the wire form of a model: present fields in the document's order, then the others."""
    data: dict[str, Any] = {}
    held = made.__dict__
    attribute = ""
    try:
        for attribute, name, writer in table.writers:
            if attribute in held:
                value = held[attribute]
                # A string is its own wire form, whoever writes it.
                data[name] = value if type(value) is str else writer(value)
    except ArgumentError as error:
        raise ArgumentError(f"{attribute}: {error}", argument=attribute) from None
    if ADDITIONAL in held:
        for key, value in held[ADDITIONAL].items():
            data.setdefault(key, table.writer(value))
    return data


def fields_set(made: Any, table: Fields) -> frozenset[str]:
    """Return the names of the attributes that are present, among them those that are null."""
    return table.attributes.intersection(made.__dict__)


def _like(data: Any, extra: dict[str, Any]) -> dict[str, Any]:
    return Sent(extra) if isinstance(data, Sent) else extra


def _object(value: Any) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value)
    raise _mismatch("an object", value)
