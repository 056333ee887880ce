"""The model SendMessageToPhoneNumberRequest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .._runtime import fields, model


@model.define(kw_only=True)
class SendMessageToPhoneNumberRequest:
    """A message to a phone number, whether or not there is a contact for it."""

    customer_id: str
    """Id of the customer account that sends the message."""

    phone_number: str
    """Phone number that the message goes to, in E.164."""

    template_id: str
    """Id of the template that the message is made from."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> SendMessageToPhoneNumberRequest:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    SendMessageToPhoneNumberRequest,
    fields.field("customer_id", "customerId", fields.string, required=True, nullable=False),
    fields.field("phone_number", "phoneNumber", fields.string, required=True, nullable=False),
    fields.field("template_id", "templateId", fields.string, required=True, nullable=False),
)
