"""The model Pet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .._runtime import fields, model


@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    name: str | None = attrs.field(default=fields.ABSENT)
    """The field `name`."""

    legs: int | str | None = attrs.field(default=fields.ABSENT)
    """One of 2, "4", "many"."""

    tame: bool | None = attrs.field(default=fields.ABSENT)
    """Always True."""

    weight: float | None = attrs.field(default=fields.ABSENT)
    """One of 1.0, 1.5."""

    colour: str | None = attrs.field(default=fields.ABSENT)
    """The field `colour`."""

    kind: str | None = attrs.field(default=fields.ABSENT)
    """The field `kind`."""

    any: Any = attrs.field(default=fields.ABSENT)
    """The field `any`."""

    chip: None = attrs.field(default=fields.ABSENT)
    """Always None."""

    food: str | None = attrs.field(default=fields.ABSENT)
    """The field `food`."""

    toys: Any = attrs.field(default=fields.ABSENT)
    """The field `toys`."""

    size: Any = attrs.field(default=fields.ABSENT)
    """The field `size`."""

    tags: str | None = attrs.field(default=fields.ABSENT)
    """The field `tags`."""

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
    fields.field("name", "name", fields.string),
    fields.field("legs", "legs", lambda value: fields.nullable(value, fields.anything)),
    fields.field(
        "tame", "tame", lambda value: fields.nullable(value, fields.boolean), constant=True
    ),
    fields.field("weight", "weight", fields.number),
    fields.field("colour", "colour", fields.string),
    fields.field("kind", "kind", fields.string),
    fields.field("any", "any", fields.anything),
    fields.field("chip", "chip", fields.null, constant=None),
    fields.field("food", "food", lambda value: fields.nullable(value, fields.string)),
    fields.field("toys", "toys", fields.anything),
    fields.field("size", "size", fields.anything),
    fields.field("tags", "tags", fields.string),
)
