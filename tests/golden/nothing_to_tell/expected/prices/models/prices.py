"""The model Prices."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class Prices:
    """The schema Prices."""

    below: Decimal | None = attrs.field(default=fields.ABSENT)
    """Matches `^0\\.\\d{1,4}$`."""

    whole: Decimal | None = attrs.field(default=fields.ABSENT)
    """Matches `^\\d+\\.00$`."""

    coin: Decimal | None = attrs.field(default=fields.ABSENT)
    """Matches `^\\d+\\.\\d{18}$`."""

    range: str | None = attrs.field(default=fields.ABSENT)
    """Matches `^(?=[\\s\\S]*?(?:^[\\[a]))(?=[\\s\\S]*?(?:[\\|\\|b]$))`."""

    none: list[Any] | None = attrs.field(default=fields.ABSENT)
    """No items, no item twice."""

    currency: models.Currency | str | None = attrs.field(default=fields.ABSENT)
    """The field `currency`."""

    other: str | None = attrs.field(default=fields.ABSENT)
    """Always "USD"."""

    steps: float | None = attrs.field(default=fields.ABSENT)
    """One of 0.1, 0.3."""

    seller: models.PricesSellerVariant1 | models.PricesSellerVariant2 | Unknown | None = (
        attrs.field(default=fields.ABSENT)
    )
    """The field `seller`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Prices:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Prices,
    fields.field("below", "below", formats.decimal, writer=formats.written),
    fields.field("whole", "whole", formats.decimal, writer=formats.written),
    fields.field("coin", "coin", formats.decimal, writer=formats.written),
    fields.field("range", "range", fields.string),
    fields.field("none", "none", lambda value: fields.array(value, fields.anything)),
    fields.field(
        "currency",
        "currency",
        lambda value: fields.nullable(value, lambda value: fields.choice(value, models.Currency)),
    ),
    fields.field("other", "other", fields.string, constant="USD"),
    fields.field("steps", "steps", fields.number),
    fields.field(
        "seller",
        "seller",
        lambda value: fields.nullable(
            value,
            lambda value: unions.union(
                value, models.PricesSellerVariant1.from_dict, models.PricesSellerVariant2.from_dict
            ),
        ),
    ),
)
