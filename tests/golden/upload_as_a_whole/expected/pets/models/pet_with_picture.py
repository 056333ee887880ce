"""The model PetWithPicture."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class PetWithPicture:
    """The schema PetWithPicture."""

    name: str
    """At least 1 character."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """The field `id`."""

    born: datetime | None = attrs.field(default=fields.ABSENT)
    """The field `born`."""

    price: float | None = attrs.field(default=fields.ABSENT)
    """The field `price`."""

    seen: str | date | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `seen`."""

    chips: list[bytes] | None = attrs.field(default=fields.ABSENT)
    """The field `chips`."""

    notes: Any = attrs.field(default=fields.ABSENT)
    """The field `notes`."""

    picture: str | None = attrs.field(default=fields.ABSENT)
    """The field `picture`."""

    others: list[str] | None = attrs.field(default=fields.ABSENT)
    """The field `others`."""

    home: models.Home | None = attrs.field(default=fields.ABSENT)
    """The field `home`."""

    homes: list[models.Home] | None = attrs.field(default=fields.ABSENT)
    """The field `homes`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> PetWithPicture:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    PetWithPicture,
    fields.field("name", "name", fields.string, required=True, nullable=False),
    fields.field("id", "id", fields.string),
    fields.field("born", "born", formats.date_time),
    fields.field("price", "price", fields.number),
    fields.field("seen", "seen", lambda value: unions.union(value, fields.string, formats.date)),
    fields.field("chips", "chips", lambda value: fields.array(value, formats.byte)),
    fields.field("notes", "notes", fields.anything),
    fields.field("picture", "picture", fields.string),
    fields.field("others", "others", lambda value: fields.array(value, fields.string)),
    fields.field("home", "home", lambda value: models.Home.from_dict(value)),
    fields.field("homes", "homes", lambda value: fields.array(value, models.Home.from_dict)),
)
