"""The model PricesSellerVariant2."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .._runtime import fields, model


@model.define(kw_only=True)
class PricesSellerVariant2:
    """The schema PricesSellerVariant2."""

    at: str
    """The field `at`."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """The field `id`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> PricesSellerVariant2:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    PricesSellerVariant2,
    fields.field("at", "at", fields.string, required=True, nullable=False),
    fields.field("id", "id", fields.string),
)
