"""The model PetsLoginResponse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class PetsLoginResponse:
    """The schema PetsLoginResponse."""

    token: str | None = attrs.field(default=fields.ABSENT, repr=False)
    """The token."""

    spare: models.Tokens | None = attrs.field(default=fields.ABSENT, repr=False)
    """What replaces it."""

    additional_properties: dict[str, models.Token | int | Unknown] = attrs.field(
        default=fields.ABSENT, repr=False
    )
    """What the document doesn't list, by wire name."""

    @property
    def fields_set(self) -> frozenset[str]:
        """The names of the attributes that were given or received, null included."""
        return fields.fields_set(self, _FIELDS)

    def to_dict(self) -> dict[str, Any]:
        """The wire form: fields that are present, by wire name, as JSON values."""
        return fields.write(self, _FIELDS)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> PetsLoginResponse:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    PetsLoginResponse,
    fields.field("token", "token", fields.string),
    fields.field(
        "spare", "spare", lambda value: fields.array(value, lambda value: fields.string(value))
    ),
    others=lambda value: fields.mapping(
        value, lambda value: unions.union(value, lambda value: fields.string(value), fields.integer)
    ),
)
