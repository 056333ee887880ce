"""The model Pet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model


@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    kind: str = "pet"
    """Always "pet"."""

    version: int = 2
    """Which form of the service this is for. Always 2."""

    legs: int | None = attrs.field(default=fields.ABSENT)
    """One of 0, 2, 4."""

    tame: bool | None = attrs.field(default=fields.ABSENT)
    """Always True."""

    mood: str | int | bool | None = attrs.field(default=fields.ABSENT)
    """One of "good", 1, True."""

    level: models.Level | None = attrs.field(default=fields.ABSENT)
    """How much of it."""

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
    fields.field("kind", "kind", fields.string, required=True, nullable=False, constant="pet"),
    fields.field("version", "version", fields.integer, required=True, nullable=False, constant=2),
    fields.field("legs", "legs", fields.integer),
    fields.field("tame", "tame", fields.boolean, constant=True),
    fields.field("mood", "mood", lambda value: fields.nullable(value, fields.anything)),
    fields.field("level", "level", lambda value: fields.number(value)),
)
