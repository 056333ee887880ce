"""The model SMSPayload."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .._runtime import fields, model


@model.define(kw_only=True)
class SMSPayload:
    """What is known about a number for SMS."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the channel's record of the number."""

    sent_id: str | None = attrs.field(default=fields.ABSENT)
    """Id that Sent has for the number."""

    phone_number: str | None = attrs.field(default=fields.ABSENT)
    """The number that was looked up."""

    country_code: str | None = attrs.field(default=fields.ABSENT)
    """Country of the number."""

    valid_number: bool | None = attrs.field(default=fields.ABSENT)
    """Whether the number is valid."""

    national_format: str | None = attrs.field(default=fields.ABSENT)
    """The number as it is written within its country."""

    payload: str | None = attrs.field(default=fields.ABSENT)
    """Further findings, as a string that itself holds JSON."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> SMSPayload:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    SMSPayload,
    fields.field("id", "id", fields.string),
    fields.field("sent_id", "sentId", fields.string),
    fields.field("phone_number", "phoneNumber", fields.string),
    fields.field("country_code", "countryCode", fields.string),
    fields.field("valid_number", "validNumber", fields.boolean),
    fields.field("national_format", "nationalFormat", fields.string),
    fields.field("payload", "payload", fields.string),
)
