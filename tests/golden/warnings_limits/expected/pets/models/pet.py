"""The model Pet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from .._runtime import fields, formats, model


@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    name: str | None = attrs.field(default=fields.ABSENT)
    """The field `name`."""

    tag: str | None = attrs.field(default=fields.ABSENT)
    """At least 1 character."""

    nick: str | None = attrs.field(default=fields.ABSENT)
    """The field `nick`."""

    legs: int | None = attrs.field(default=fields.ABSENT)
    """The field `legs`."""

    weight: float | None = attrs.field(default=fields.ABSENT)
    """The field `weight`."""

    height: float | None = attrs.field(default=fields.ABSENT)
    """The field `height`."""

    colours: list[str] | None = attrs.field(default=fields.ABSENT)
    """The field `colours`."""

    born: date | None = attrs.field(default=fields.ABSENT)
    """Matches `^2`."""

    toys: str | None = attrs.field(default=fields.ABSENT)
    """The field `toys`."""

    owner: str | None = attrs.field(default=fields.ABSENT)
    """The field `owner`."""

    chip: str | None = attrs.field(default=fields.ABSENT)
    """The field `chip`."""

    price: str | None = attrs.field(default=fields.ABSENT)
    """Matches `^-?\\d{0,8}(?:,\\d{0,2})?$`."""

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
    fields.field("tag", "tag", fields.string),
    fields.field("nick", "nick", fields.string),
    fields.field("legs", "legs", fields.integer),
    fields.field("weight", "weight", fields.number),
    fields.field("height", "height", fields.number),
    fields.field("colours", "colours", lambda value: fields.array(value, fields.string)),
    fields.field("born", "born", formats.date),
    fields.field("toys", "toys", fields.string),
    fields.field("owner", "owner", fields.string),
    fields.field("chip", "chip", fields.string),
    fields.field("price", "price", fields.string),
)
