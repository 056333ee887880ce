"""The model Map."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, keys, model, tuples, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class Map:
    """The schema Map."""

    point: tuple[float, float] | None = attrs.field(default=fields.ABSENT)
    """The field `point`."""

    pair: tuple[date, models.MapPairItem1] | None = attrs.field(default=fields.ABSENT)
    """The field `pair`."""

    some: list[float] | None = attrs.field(default=fields.ABSENT)
    """At most 2 items."""

    none: list[Any] | None = attrs.field(default=fields.ABSENT)
    """No items."""

    label: list[str | int | bool] | None = attrs.field(default=fields.ABSENT)
    """The field `label`."""

    open: list[Any] | None = attrs.field(default=fields.ABSENT)
    """The field `open`."""

    tail: list[date | float | Unknown] | None = attrs.field(default=fields.ABSENT)
    """1 to 2 items."""

    notes: dict[str, str | Unknown] | None = attrs.field(default=fields.ABSENT)
    """The field `notes`."""

    loose: dict[str, Any] | None = attrs.field(default=fields.ABSENT)
    """The field `loose`."""

    several: dict[str, str | int | Unknown] | None = attrs.field(default=fields.ABSENT)
    """The field `several`."""

    others: dict[str, str | bool] | None = attrs.field(default=fields.ABSENT)
    """The field `others`."""

    either: str | list[int] | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `either`."""

    any: Any = attrs.field(default=fields.ABSENT)
    """The field `any`."""

    never: Any = attrs.field(default=fields.ABSENT)
    """The field `never`."""

    rest: dict[str, list[models.MapPairItem1]] | None = attrs.field(default=fields.ABSENT)
    """The field `rest`."""

    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)
    """What the document doesn't list, by wire name."""

    @property
    def fields_set(self) -> frozenset[str]:
        """The names of the attributes that were given or received, null included."""
        return fields.fields_set(self, _FIELDS)

    def to_dict(self) -> dict[str, Any]:
        """The wire form: fields that are present, by wire name, as JSON values."""
        return fields.write(self, _FIELDS)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Map:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Map,
    fields.field("point", "point", lambda value: tuples.read(value, fields.number, fields.number)),
    fields.field(
        "pair",
        "pair",
        lambda value: tuples.read(value, formats.date, models.MapPairItem1.from_dict),
    ),
    fields.field("some", "some", lambda value: fields.array(value, fields.number)),
    fields.field("none", "none", lambda value: fields.array(value, fields.anything)),
    fields.field(
        "label",
        "label",
        lambda value: tuples.array(value, fields.string, fields.integer, rest=fields.boolean),
    ),
    fields.field(
        "open", "open", lambda value: tuples.array(value, fields.string, rest=fields.anything)
    ),
    fields.field("tail", "tail", lambda value: tuples.array(value, formats.date, fields.number)),
    fields.field("notes", "notes", lambda value: keys.read(value, {"^x-": fields.string})),
    fields.field(
        "loose",
        "loose",
        lambda value: keys.read(
            value, {"^x-": models.MapPairItem1.from_dict}, rest=fields.anything
        ),
    ),
    fields.field(
        "several",
        "several",
        lambda value: keys.read(value, {"^s-": fields.string, "^n-": fields.integer}),
    ),
    fields.field(
        "others",
        "others",
        lambda value: keys.read(value, {"^s-": fields.string}, rest=fields.boolean),
    ),
    fields.field(
        "either",
        "either",
        lambda value: fields.nullable(
            value,
            lambda value: unions.union(
                value, fields.string, lambda value: fields.array(value, fields.integer)
            ),
        ),
    ),
    fields.field("any", "any", fields.anything),
    fields.field("never", "never", fields.anything),
    fields.field(
        "rest",
        "rest",
        lambda value: fields.mapping(
            value, lambda value: fields.array(value, models.MapPairItem1.from_dict)
        ),
    ),
)
