"""The model Pet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model


@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    owner: models.PetOwner | None = attrs.field(default=fields.ABSENT)
    """The field `owner`."""

    keeper: models.Owner | None = attrs.field(default=fields.ABSENT)
    """The field `keeper`."""

    born: date | None = attrs.field(default=fields.ABSENT)
    """The field `born`."""

    note: str | None = attrs.field(default=fields.ABSENT)
    """Whatever there is."""

    kind: int | None = attrs.field(default=fields.ABSENT)
    """Always 1."""

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
    fields.field("owner", "owner", lambda value: models.PetOwner.from_dict(value)),
    fields.field("keeper", "keeper", lambda value: models.Owner.from_dict(value)),
    fields.field("born", "born", formats.date),
    fields.field("note", "note", fields.string),
    fields.field("kind", "kind", fields.integer, constant=1),
)
