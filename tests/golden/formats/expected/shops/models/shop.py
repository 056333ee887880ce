"""The model Shop."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from decimal import Decimal
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model


@model.define(kw_only=True)
class Shop:
    """The schema Shop."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """The field `id`."""

    closes: time | None = attrs.field(default=fields.ABSENT)
    """The field `closes`."""

    lease: str | None = attrs.field(default=fields.ABSENT)
    """The field `lease`."""

    logo: bytes | None = attrs.field(default=fields.ABSENT)
    """The field `logo`."""

    picture: bytes | None = attrs.field(default=fields.ABSENT)
    """The field `picture`."""

    sign: str | None = attrs.field(default=fields.ABSENT)
    """The field `sign`."""

    income: Decimal | None = attrs.field(default=fields.ABSENT)
    """The field `income`."""

    spent: Decimal | None = attrs.field(default=fields.ABSENT)
    """Matches `^-?\\d{0,8}(?:[.,]\\d{0,2})?$`."""

    area: Decimal | None = attrs.field(default=fields.ABSENT)
    """The field `area`."""

    code: str | None = attrs.field(default=fields.ABSENT)
    """The field `code`."""

    stock: models.Stock | None = attrs.field(default=fields.ABSENT)
    """The field `stock`."""

    further: models.ShopFurther | None = attrs.field(default=fields.ABSENT)
    """The field `further`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Shop:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Shop,
    fields.field("id", "id", fields.string),
    fields.field("closes", "closes", formats.time),
    fields.field("lease", "lease", fields.string),
    fields.field("logo", "logo", formats.byte),
    fields.field("picture", "picture", formats.byte),
    fields.field("sign", "sign", fields.string),
    fields.field("income", "income", formats.decimal, writer=formats.written),
    fields.field("spent", "spent", formats.decimal_or_comma, writer=formats.written),
    fields.field("area", "area", lambda value: fields.nullable(value, formats.exact)),
    fields.field("code", "code", fields.string),
    fields.field(
        "stock", "stock", lambda value: fields.array(value, formats.decimal), writer=formats.written
    ),
    fields.field("further", "further", lambda value: models.ShopFurther.from_dict(value)),
)
