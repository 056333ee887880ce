"""The model WhatsAppPayload."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model


@model.define(kw_only=True)
class WhatsAppPayload:
    """What is known about a number for WhatsApp."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the channel's record of the number."""

    sent_id: str | None = attrs.field(default=fields.ABSENT)
    """Id that Sent has for the number."""

    phone_number: str | None = attrs.field(default=fields.ABSENT)
    """The number that was looked up."""

    whatsapp_id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the number at WhatsApp."""

    country_code: str | None = attrs.field(default=fields.ABSENT)
    """Country of the number."""

    number_type: models.WhatsAppPayloadNumberType | str | None = attrs.field(default=fields.ABSENT)
    """What kind of line the number belongs to."""

    profile_picture: str | None = attrs.field(default=fields.ABSENT)
    """URL of the profile picture."""

    is_business: bool | None = attrs.field(default=fields.ABSENT)
    """Whether the number belongs to a business account."""

    invalid_record: bool | None = attrs.field(default=fields.ABSENT)
    """Whether the record of the number is invalid."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> WhatsAppPayload:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    WhatsAppPayload,
    fields.field("id", "id", fields.string),
    fields.field("sent_id", "sentId", fields.string),
    fields.field("phone_number", "phoneNumber", fields.string),
    fields.field("whatsapp_id", "whatsappId", fields.string),
    fields.field("country_code", "countryCode", fields.string),
    fields.field(
        "number_type",
        "numberType",
        lambda value: fields.choice(value, models.WhatsAppPayloadNumberType),
    ),
    fields.field("profile_picture", "profilePicture", fields.string),
    fields.field("is_business", "isBusiness", fields.boolean),
    fields.field("invalid_record", "invalidRecord", fields.boolean),
)
