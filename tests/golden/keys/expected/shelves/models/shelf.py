"""The model Shelf."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, keys, model
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class Shelf:
    """The schema Shelf."""

    name: str | None = attrs.field(default=fields.ABSENT)
    """The field `name`."""

    book: models.Book | None = attrs.field(default=fields.ABSENT)
    """The field `book`."""

    codes: dict[str, int] | None = attrs.field(default=fields.ABSENT)
    """The field `codes`."""

    additional_properties: dict[str, str | datetime | Unknown] = attrs.field(default=fields.ABSENT)
    """What the document doesn't list, by wire name."""

    @property
    def fields_set(self) -> frozenset[str]:
        """The names of the attributes that were given or received, null included."""
        return fields.fields_set(self, _FIELDS)

    def to_dict(self) -> dict[str, Any]:
        """The wire form: fields that are present, by wire name, as JSON values."""
        return fields.write(self, _FIELDS)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Shelf:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Shelf,
    fields.field("name", "name", fields.string),
    fields.field("book", "book", lambda value: models.Book.from_dict(value)),
    fields.field(
        "codes",
        "codes",
        lambda value: keys.read(
            value, {}, rest=fields.integer, names={"max_length": 8, "pattern": "^[a-z]+$"}
        ),
    ),
    others=lambda value: keys.read(value, {"^x-": fields.string, "-at$": formats.date_time}),
)
