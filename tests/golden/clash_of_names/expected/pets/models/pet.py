"""The model Pet."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model


@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    a_b: _builtins.str | None = attrs.field(default=fields.ABSENT)
    """The field `aB`."""

    a_b_: int | None = attrs.field(default=fields.ABSENT)
    """The field `a_b`."""

    builtins: _builtins.str | None = attrs.field(default=fields.ABSENT)
    """The field `builtins`."""

    str: _builtins.str | None = attrs.field(default=fields.ABSENT)
    """The field `str`."""

    toy: models.PetToyInline | None = attrs.field(default=fields.ABSENT)
    """The field `toy`."""

    order: models.Order | _builtins.str | None = attrs.field(default=fields.ABSENT)
    """The field `order`."""

    vote: models.PetVote | _builtins.str | None = attrs.field(default=fields.ABSENT)
    """The field `vote`."""

    additional_properties: dict[_builtins.str, Any] = attrs.field(default=fields.ABSENT)
    """What the document doesn't list, by wire name."""

    @property
    def fields_set(self) -> frozenset[_builtins.str]:
        """The names of the attributes that were given or received, null included."""
        return fields.fields_set(self, _FIELDS)

    def to_dict(self) -> dict[_builtins.str, Any]:
        """The wire form: fields that are present, by wire name, as JSON values."""
        return fields.write(self, _FIELDS)

    @classmethod
    def from_dict(cls, data: Mapping[_builtins.str, Any]) -> Pet:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Pet,
    fields.field("a_b", "aB", fields.string),
    fields.field("a_b_", "a_b", fields.integer),
    fields.field("builtins", "builtins", fields.string),
    fields.field("str", "str", fields.string),
    fields.field("toy", "toy", lambda value: models.PetToyInline.from_dict(value)),
    fields.field("order", "order", lambda value: fields.choice(value, models.Order)),
    fields.field("vote", "vote", lambda value: fields.choice(value, models.PetVote)),
)
