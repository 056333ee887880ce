"""The model CustomersUpdateCustomerRequest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .._runtime import fields, model


@model.define(kw_only=True)
class CustomersUpdateCustomerRequest:
    """The fields of an account to overwrite. One that is left out keeps its value."""

    name: str | None = attrs.field(default=fields.ABSENT)
    """New name of the customer."""

    sending_phone_number: str | None = attrs.field(default=fields.ABSENT)
    """New number for the customer's messages to come from."""

    sms_messaging_profile_id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the messaging profile that SMS is to go through."""

    sms_bearer_token: str | None = attrs.field(default=fields.ABSENT, repr=False)
    """New credential of the SMS channel. Keep it secret."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> CustomersUpdateCustomerRequest:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    CustomersUpdateCustomerRequest,
    fields.field("name", "name", fields.string),
    fields.field("sending_phone_number", "sendingPhoneNumber", fields.string),
    fields.field("sms_messaging_profile_id", "smsMessagingProfileId", fields.string),
    fields.field("sms_bearer_token", "smsBearerToken", fields.string),
)
