"""The model Pet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .._runtime import fields, model, tuples


@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    kind: str | None = attrs.field(default=fields.ABSENT)
    """Always "pet"."""

    name: str | None = attrs.field(default=fields.ABSENT)
    """The field `name`."""

    place: list[str | float] | None = attrs.field(default=fields.ABSENT)
    """The field `place`."""

    age: int | None = attrs.field(default=fields.ABSENT)
    """More than 0."""

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
    fields.field("kind", "kind", fields.string, constant="pet"),
    fields.field("name", "name", lambda value: fields.nullable(value, fields.string)),
    fields.field(
        "place", "place", lambda value: tuples.array(value, fields.string, rest=fields.number)
    ),
    fields.field("age", "age", fields.integer),
)
