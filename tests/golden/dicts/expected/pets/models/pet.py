"""The model Pet."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model, one_way


@one_way.fields(received=("id",), within={"parent": "parent", "friends": "friends", "home": "home"})
@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    name: str
    """What it is called."""

    born: datetime
    """The field `born`."""

    list: builtins.list[str]
    """The field `list`."""

    id: int | None = attrs.field(default=fields.ABSENT)
    """The field `id`."""

    mood: models.PetMood | str | None = attrs.field(default=fields.ABSENT)
    """The field `mood`."""

    picture: bytes | None = attrs.field(default=fields.ABSENT)
    """The field `picture`."""

    price: Decimal | None = attrs.field(default=fields.ABSENT)
    """The field `price`."""

    parent: models.Pet | None = attrs.field(default=fields.ABSENT)
    """The field `parent`."""

    friends: builtins.list[models.Pet] | None = attrs.field(default=fields.ABSENT)
    """The field `friends`."""

    home: models.Home | None = attrs.field(default=fields.ABSENT)
    """The field `home`."""

    counts: models.Counts | None = attrs.field(default=fields.ABSENT)
    """The field `counts`."""

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
    fields.field("born", "born", formats.date_time, required=True, nullable=False),
    fields.field(
        "list",
        "list",
        lambda value: fields.array(value, fields.string),
        required=True,
        nullable=False,
    ),
    fields.field("id", "id", fields.integer),
    fields.field(
        "mood",
        "mood",
        lambda value: fields.nullable(value, lambda value: fields.choice(value, models.PetMood)),
    ),
    fields.field("picture", "picture", formats.byte),
    fields.field("price", "price", formats.decimal, writer=formats.written),
    fields.field("parent", "parent", lambda value: models.Pet.from_dict(value)),
    fields.field("friends", "friends", lambda value: fields.array(value, models.Pet.from_dict)),
    fields.field("home", "home", lambda value: fields.nullable(value, models.Home.from_dict)),
    fields.field("counts", "counts", lambda value: models.Counts.from_dict(value)),
)
