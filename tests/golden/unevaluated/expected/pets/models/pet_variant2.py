"""The model PetVariant2."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, keys, model


@model.define(kw_only=True)
class PetVariant2:
    """The schema PetVariant2."""

    name: str
    """The field `name`."""

    age: int | None = attrs.field(default=fields.ABSENT)
    """The field `age`."""

    place: list[float] | None = attrs.field(default=fields.ABSENT)
    """At most 2 items."""

    marks: models.PetMarks | None = attrs.field(default=fields.ABSENT)
    """The field `marks`."""

    any: dict[str, Any] | None = attrs.field(default=fields.ABSENT)
    """The field `any`."""

    purrs: bool | None = attrs.field(default=fields.ABSENT)
    """The field `purrs`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> PetVariant2:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    PetVariant2,
    fields.field("name", "name", fields.string, required=True, nullable=False),
    fields.field("age", "age", fields.integer),
    fields.field("place", "place", lambda value: fields.array(value, fields.number)),
    fields.field("marks", "marks", lambda value: models.PetMarks.from_dict(value)),
    fields.field("any", "any", lambda value: fields.mapping(value, fields.anything)),
    fields.field("purrs", "purrs", fields.boolean),
    others=keys.closed,
)
