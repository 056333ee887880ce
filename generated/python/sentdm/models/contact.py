"""The model Contact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from .._runtime import fields, formats, model


@model.define(kw_only=True)
class Contact:
    """A person that a customer writes to, and the channels that reach them."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the contact."""

    phone_number: str | None = attrs.field(default=fields.ABSENT)
    """Phone number, in E.164."""

    country_code: str | None = attrs.field(default=fields.ABSENT)
    """Country of the number, as a two-letter ISO code."""

    national_format: str | None = attrs.field(default=fields.ABSENT)
    """The number as it is written within its country."""

    available_channels: str | None = attrs.field(default=fields.ABSENT)
    """The channels that reach the contact, of `SMS` and `WHATSAPP`, separated by commas."""

    default_channel: str | None = attrs.field(default=fields.ABSENT)
    """The channel that is used unless another is chosen."""

    verified: bool | None = attrs.field(default=fields.ABSENT)
    """Whether the contact has been verified."""

    created_at: datetime | None = attrs.field(default=fields.ABSENT)
    """When the contact was created."""

    updated_at: datetime | None = attrs.field(default=fields.ABSENT)
    """When the contact last changed."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Contact:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Contact,
    fields.field("id", "id", fields.string),
    fields.field("phone_number", "phoneNumber", fields.string),
    fields.field("country_code", "countryCode", fields.string),
    fields.field("national_format", "nationalFormat", fields.string),
    fields.field("available_channels", "availableChannels", fields.string),
    fields.field("default_channel", "defaultChannel", fields.string),
    fields.field("verified", "verified", fields.boolean),
    fields.field("created_at", "createdAt", formats.date_time),
    fields.field("updated_at", "updatedAt", formats.date_time),
)
