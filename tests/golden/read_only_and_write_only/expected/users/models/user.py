"""The model User."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model, one_way, unions
from .._runtime.unions import Unknown


@one_way.fields(
    received=("id", "joined"), demanded=("password",), within={"home": "home", "homes": "homes"}
)
@model.define(kw_only=True)
class User:
    """The schema User."""

    name: str
    """The field `name`."""

    home: models.Home
    """The field `home`."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """The field `id`."""

    password: str | None = attrs.field(default=fields.ABSENT, repr=False)
    """The field `password`."""

    homes: dict[str, models.Tent | models.Home | Unknown] | None = attrs.field(
        default=fields.ABSENT
    )
    """The field `homes`."""

    joined: datetime | None = attrs.field(default=fields.ABSENT)
    """The field `joined`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> User:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    User,
    fields.field("name", "name", fields.string, required=True, nullable=False),
    fields.field(
        "home", "home", lambda value: models.Home.from_dict(value), required=True, nullable=False
    ),
    fields.field("id", "id", fields.string),
    fields.field("password", "password", fields.string),
    fields.field(
        "homes",
        "homes",
        lambda value: fields.mapping(
            value, lambda value: unions.union(value, models.Tent.from_dict, models.Home.from_dict)
        ),
    ),
    fields.field("joined", "joined", formats.date_time),
)
