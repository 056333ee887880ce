"""The model Customer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from .._runtime import fields, formats, model


@model.define(kw_only=True)
class Customer:
    """A customer account, with the credentials of its channels."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the account, given by the service."""

    name: str | None = attrs.field(default=fields.ABSENT)
    """Name of the customer."""

    sending_phone_number: str | None = attrs.field(default=fields.ABSENT)
    """The number that messages of this customer come from."""

    sms_messaging_profile_id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the messaging profile that SMS goes through."""

    sms_bearer_token: str | None = attrs.field(default=fields.ABSENT, repr=False)
    """Credential of the SMS channel. Keep it secret."""

    created_at: datetime | None = attrs.field(default=fields.ABSENT)
    """When the account was created."""

    updated_at: datetime | None = attrs.field(default=fields.ABSENT)
    """When the account last changed."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Customer:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Customer,
    fields.field("id", "id", fields.string),
    fields.field("name", "name", fields.string),
    fields.field("sending_phone_number", "sendingPhoneNumber", fields.string),
    fields.field("sms_messaging_profile_id", "smsMessagingProfileId", fields.string),
    fields.field("sms_bearer_token", "smsBearerToken", fields.string),
    fields.field("created_at", "createdAt", formats.date_time),
    fields.field("updated_at", "updatedAt", formats.date_time),
)
