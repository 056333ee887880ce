"""The model ResponsesTemplateResponse."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model


@model.define(kw_only=True)
class ResponsesTemplateResponse:
    """A message template, and how it stands with WhatsApp."""

    id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the template."""

    customer_id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the customer account that the template belongs to."""

    name: str | None = attrs.field(default=fields.ABSENT)
    """Name of the template."""

    category: models.ResponsesTemplateResponseCategory | str | None = attrs.field(
        default=fields.ABSENT
    )
    """What kind of message the template is for."""

    raw_body: str | None = attrs.field(default=fields.ABSENT)
    """Text of the message, with placeholders such as `{{orderId}}`."""

    whatsapp_template_name: str | None = attrs.field(default=fields.ABSENT)
    """Name that the template has at WhatsApp."""

    whatsapp_template_status: (
        models.ResponsesTemplateResponseWhatsappTemplateStatus | str | None
    ) = attrs.field(default=fields.ABSENT)
    """Whether WhatsApp has approved the template."""

    created_at: datetime | None = attrs.field(default=fields.ABSENT)
    """When the template was created."""

    updated_at: datetime | None = attrs.field(default=fields.ABSENT)
    """When the template last changed."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> ResponsesTemplateResponse:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    ResponsesTemplateResponse,
    fields.field("id", "id", fields.string),
    fields.field("customer_id", "customerId", fields.string),
    fields.field("name", "name", fields.string),
    fields.field(
        "category",
        "category",
        lambda value: fields.choice(value, models.ResponsesTemplateResponseCategory),
    ),
    fields.field("raw_body", "rawBody", fields.string),
    fields.field("whatsapp_template_name", "whatsappTemplateName", fields.string),
    fields.field(
        "whatsapp_template_status",
        "whatsappTemplateStatus",
        lambda value: fields.choice(value, models.ResponsesTemplateResponseWhatsappTemplateStatus),
    ),
    fields.field("created_at", "createdAt", formats.date_time),
    fields.field("updated_at", "updatedAt", formats.date_time),
)
