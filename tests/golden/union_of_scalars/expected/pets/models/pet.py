"""The model Pet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model, tuples, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    id: models.Id
    """Old pets have a number."""

    size: float | str | Unknown | None = attrs.field(default=fields.ABSENT)
    """Metres or a word."""

    marks: list[bool | str | Unknown] | None = attrs.field(default=fields.ABSENT)
    """The field `marks`."""

    pair: list[str | int | Unknown] | None = attrs.field(default=fields.ABSENT)
    """At most 2 items."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Pet:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Pet,
    fields.field(
        "id", "id", lambda value: unions.named(value, models, "Id"), required=True, nullable=False
    ),
    fields.field(
        "size",
        "size",
        lambda value: fields.nullable(
            value, lambda value: unions.union(value, fields.number, fields.string)
        ),
    ),
    fields.field(
        "marks",
        "marks",
        lambda value: fields.array(
            value, lambda value: unions.union(value, fields.boolean, fields.string)
        ),
    ),
    fields.field("pair", "pair", lambda value: tuples.array(value, fields.string, fields.integer)),
)
