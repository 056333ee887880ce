"""The model Home."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model, one_way


@one_way.fields(received=("id",))
@model.define(kw_only=True)
class Home:
    """The schema Home."""

    street: str
    """The field `street`."""

    id: models.Id | None = attrs.field(default=fields.ABSENT)
    """The field `id`."""

    additional_properties: dict[str, models.Tent] = attrs.field(default=fields.ABSENT)
    """What the document doesn't list, by wire name."""

    @property
    def fields_set(self) -> frozenset[str]:
        """The names of the attributes that were given or received, null included."""
        return fields.fields_set(self, _FIELDS)

    def to_dict(self) -> dict[str, Any]:
        """The wire form: fields that are present, by wire name, as JSON values."""
        return fields.write(self, _FIELDS)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Home:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Home,
    fields.field("street", "street", fields.string, required=True, nullable=False),
    fields.field("id", "id", lambda value: fields.integer(value)),
    others=lambda value: fields.mapping(value, models.Tent.from_dict),
)
