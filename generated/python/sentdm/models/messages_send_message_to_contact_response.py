"""The model MessagesSendMessageToContactResponse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from .. import models
from .._runtime import fields, model


@model.define(kw_only=True)
class MessagesSendMessageToContactResponse:
    """What became of a message to a contact."""

    message_id: str | None = attrs.field(default=fields.ABSENT)
    """Id of the message."""

    status: models.MessagesSendMessageToContactResponseStatus | str | None = attrs.field(
        default=fields.ABSENT
    )
    """How far the message has come."""

    channel: models.MessagesSendMessageToContactResponseChannel | str | None = attrs.field(
        default=fields.ABSENT
    )
    """The channel that the service picked."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> MessagesSendMessageToContactResponse:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    MessagesSendMessageToContactResponse,
    fields.field("message_id", "messageId", fields.string),
    fields.field(
        "status",
        "status",
        lambda value: fields.choice(value, models.MessagesSendMessageToContactResponseStatus),
    ),
    fields.field(
        "channel",
        "channel",
        lambda value: fields.choice(value, models.MessagesSendMessageToContactResponseChannel),
    ),
)
