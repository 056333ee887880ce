"""Models: between the JSON that a server sends and objects with attributes.

Owns the readers (a JSON value in, a Python value out, or a DecodeError that says where), the wire
form of values, and the behaviour that all model classes share. Must not know of requests, and
checks nothing but JSON types: an answer with an odd id or a new enum value is still an answer.

A field is present when its slot is filled. An absent field reads as None, so the two can be told
apart (`fields_set`) without a marker that could leak into an attribute.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from reprlib import recursive_repr
from typing import Any, NamedTuple, TypeVar, cast

from . import wire
from .errors import DecodeError
from .layout import laid_out, layout
from .unset import UNSET

T = TypeVar("T")
M = TypeVar("M")
E = TypeVar("E", bound=Enum)

Reader = Callable[[Any], Any]
encode = wire.encode

ABSENT: Any = UNSET  # the default of an optional field, typed so that it fits any annotation


def _mismatch(expected: str, value: object) -> DecodeError:
    # The type and never the value: an error's text ends in logs, and the value may be a secret.
    return DecodeError(f"expected {expected}, found {wire.kind_of(value)}")


def string(value: Any) -> str:
    """Read a JSON string."""
    if isinstance(value, str):
        return value
    raise _mismatch("a string", value)


def integer(value: Any) -> int:
    """Read a JSON number without a fraction; 3.0 is one (JSON Schema 2020-12 §6.1.1)."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise _mismatch("an integer", value)


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


def field(
    attribute: str,
    wire: str,
    reader: Reader,
    *,
    required: bool = False,
    nullable: bool = True,
    writer: Reader = encode,
) -> Field:
    """Describe a field. Null is refused only where it is required and the document forbids it."""
    return Field(attribute, wire, reader, required, required and not nullable, writer)


class Fields:
    """The fields of one model, in the document's order: the table for reading and writing."""

    __slots__ = ("additional", "readers", "required", "rows", "writer", "writers")

    def __init__(
        self, *rows: Field, additional: Reader | None = None, writer: Reader = encode
    ) -> None:
        self.rows = rows
        self.additional = additional
        self.writer = writer
        # What the loops of `read` and `write` need, and no more: they run for every field.
        self.writers = tuple((row.attribute, row.wire, row.writer) for row in rows)
        self.readers = {
            row.wire: (row.attribute, _KINDS.get(row.reader), row.reader, row.refuses_null)
            for row in rows
        }
        self.required = tuple(row for row in rows if row.required)


def read(cls: type[M], data: Any, table: Fields) -> M:
    """Build a `cls` from the JSON object `data`; raise DecodeError where its types do not fit."""
    # Past __init__: an absent field is an empty slot, so there is nothing to fill and to clear.
    made = cls.__new__(cls)
    readers = table.readers
    extra: dict[str, Any] = {}
    key = ""
    try:
        for key, value in (data if type(data) in _OBJECTS else _object(data)).items():
            if key not in readers:
                extra[key] = value if table.additional is None else table.additional(value)
                continue
            attribute, kind, reader, refuses_null = readers[key]
            if type(value) is kind:  # which is all that the reader would look at
                setattr(made, attribute, value)
            elif value is None and not refuses_null:
                setattr(made, attribute, None)
            else:
                setattr(made, attribute, reader(value))
    except DecodeError as error:
        if key:
            error.within(key)
        raise
    setattr(made, _EXTRA, extra)
    for row in table.required:
        if row.wire not in data:
            raise DecodeError("a required field is missing").within(row.wire)
    return made


def write(made: Any, table: Fields) -> dict[str, Any]:
    """Return the wire form of a model: present fields in the document's order, then the others."""
    data: dict[str, Any] = {}
    for attribute, name, writer in table.writers:
        value = getattr(made, attribute)
        if type(value) is str:  # which is its own wire form, whoever writes it
            data[name] = value
        elif value is None:
            if _is_filled(made, attribute):
                data[name] = None
        elif value is not UNSET:
            data[name] = writer(value)
    for key, value in made.additional_properties.items():
        data.setdefault(key, table.writer(value))
    return data


def fields_set(made: Any, table: Fields) -> frozenset[str]:
    """Return the names of the attributes that are present, among them those that are null."""
    return frozenset(row.attribute for row in table.rows if _is_filled(made, row.attribute))


def model(cls: type[M]) -> type[M]:
    """Give a class the behaviour of a model; goes under `@attrs.define(kw_only=True)`."""
    # attrs leaves alone what it finds in the class, and adds the rest (__init__, __eq__, slots).
    names = frozenset(cls.__annotations__)

    def absent(self: Any, name: str) -> Any:
        # Python comes here only when the slot is empty, or there is no such attribute.
        if name not in names:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        if name != _EXTRA:
            return None
        extra: dict[str, Any] = {}
        setattr(self, _EXTRA, extra)
        return extra

    behaviour: dict[str, Any] = {
        "__attrs_post_init__": _clear_unset,
        "__getattr__": absent,
        "__repr__": recursive_repr()(_show),
        "__getstate__": _state,
    }
    for name, function in behaviour.items():
        setattr(cls, name, function)
    return cls


_EXTRA = "additional_properties"


def _object(value: Any) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value)
    raise _mismatch("an object", value)


def _is_filled(made: Any, attribute: str) -> bool:
    try:
        # object's own look-up: it does not fall back to __getattr__, which reads as None.
        return object.__getattribute__(made, attribute) is not UNSET
    except AttributeError:
        return False


def _clear_unset(self: Any) -> None:
    for attribute in self.__attrs_attrs__:
        if getattr(self, attribute.name) is UNSET:
            delattr(self, attribute.name)


def _show(self: Any) -> str:
    shown: list[str] = []
    for attribute in self.__attrs_attrs__:
        name = attribute.name
        value = getattr(self, name)
        if type(value) is str and attribute.repr:  # as most are
            shown.append(f"{name}={value!r}")
        elif _is_filled(self, name) and (value or name != _EXTRA):
            shown.append(f"{name}={layout(value) if attribute.repr else '<hidden>'}")
    return laid_out(f"{type(self).__name__}(", shown, ")")


def _state(self: Any) -> tuple[None, dict[str, Any]]:
    # In the form that pickle and copy have for slots, so that they fill them without our help.
    filled: dict[str, Any] = {}
    for attribute in self.__attrs_attrs__:
        name = attribute.name
        value = getattr(self, name)
        if value is None and not _is_filled(self, name):
            continue
        if value is not UNSET:
            filled[name] = value
    return None, filled
