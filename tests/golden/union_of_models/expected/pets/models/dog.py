"""The model Dog."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class Dog:
    """The schema Dog."""

    owner: models.Person | str | Unknown | None
    """The field `owner`."""

    kind: str = "dog"
    """Always "dog"."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Dog:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Dog,
    fields.field(
        "owner",
        "owner",
        lambda value: fields.nullable(
            value, lambda value: unions.union(value, models.Person.from_dict, fields.string)
        ),
        required=True,
    ),
    fields.field("kind", "kind", fields.string, required=True, nullable=False, constant="dog"),
)
