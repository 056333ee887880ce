"""The model Pet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from .._runtime import fields, formats, model


@model.define(kw_only=True)
class Pet:
    """A pet."""

    name: str
    """What it is called."""

    owner: str | None
    """Null for a stray."""

    tags: list[str | None]
    """Any marks."""

    nothing: None
    """Kept for later. Always None."""

    born: date | None = attrs.field(default=fields.ABSENT)
    """Null if nobody knows."""

    ended: None = attrs.field(default=fields.ABSENT)
    """Always None."""

    nothings: list[None] | None = attrs.field(default=fields.ABSENT)
    """The field `nothings`."""

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
    fields.field("name", "name", fields.string, required=True, nullable=False),
    fields.field(
        "owner", "owner", lambda value: fields.nullable(value, fields.string), required=True
    ),
    fields.field(
        "tags",
        "tags",
        lambda value: fields.array(value, lambda value: fields.nullable(value, fields.string)),
        required=True,
        nullable=False,
    ),
    fields.field("nothing", "nothing", fields.null, required=True, constant=None),
    fields.field("born", "born", lambda value: fields.nullable(value, formats.date)),
    fields.field("ended", "ended", fields.null, constant=None),
    fields.field("nothings", "nothings", lambda value: fields.array(value, fields.null)),
)
