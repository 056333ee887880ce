"""The model Visit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import attrs

from .._runtime import fields, formats, model


@model.define(kw_only=True)
class Visit:
    """A visit of the vet."""

    at: datetime
    """When it begins."""

    last_visit: date | None = attrs.field(default=fields.ABSENT)
    """The day of the one before."""

    others: list[datetime] | None = attrs.field(default=fields.ABSENT)
    """When else."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Visit:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Visit,
    fields.field("at", "at", formats.date_time, required=True, nullable=False),
    fields.field("last_visit", "lastVisit", formats.date),
    fields.field("others", "others", lambda value: fields.array(value, formats.date_time)),
)
