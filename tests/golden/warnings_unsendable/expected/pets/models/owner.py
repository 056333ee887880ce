"""The model Owner."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .._runtime import fields, model


@model.define(kw_only=True)
class Owner:
    """The schema Owner."""

    name: str | None = attrs.field(default=fields.ABSENT)
    """The field `name`."""

    home: dict[str, Any] | None = attrs.field(default=fields.ABSENT)
    """The field `home`."""

    tags: list[str] | None = attrs.field(default=fields.ABSENT)
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
    def from_dict(cls, data: Mapping[str, Any]) -> Owner:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Owner,
    fields.field("name", "name", fields.string),
    fields.field("home", "home", lambda value: fields.mapping(value, fields.anything)),
    fields.field("tags", "tags", lambda value: fields.array(value, fields.string)),
)
