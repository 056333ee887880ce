"""The model Clock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class Clock:
    """The schema Clock."""

    zone: models.Zone | str
    """The field `zone`."""

    side: models.Side | str | None
    """The field `side`."""

    hands: list[Any] | dict[str, Any] | str | int | bool | None = attrs.field(default=fields.ABSENT)
    """One of [2, 3], {"hour": 1}, "none", 2, True."""

    face: dict[str, Any] | None = attrs.field(default=fields.ABSENT)
    """Always {"round": [True]}."""

    stand: None = attrs.field(default=fields.ABSENT)
    """Always None."""

    alarm: models.Side | str | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `alarm`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Clock:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Clock,
    fields.field(
        "zone",
        "zone",
        lambda value: fields.choice(value, models.Zone),
        required=True,
        nullable=False,
    ),
    fields.field(
        "side",
        "side",
        lambda value: fields.nullable(value, lambda value: fields.choice(value, models.Side)),
        required=True,
    ),
    fields.field("hands", "hands", lambda value: fields.nullable(value, fields.anything)),
    fields.field("face", "face", fields.anything, constant={"round": [True]}),
    fields.field("stand", "stand", fields.null, constant=None),
    fields.field(
        "alarm",
        "alarm",
        lambda value: fields.nullable(
            value,
            lambda value: unions.union(
                value, lambda value: fields.choice(value, models.Side), fields.string
            ),
        ),
    ),
)
