"""The enum MessagesSendMessageToPhoneNumberResponseStatus."""

from __future__ import annotations

from enum import Enum


class MessagesSendMessageToPhoneNumberResponseStatus(str, Enum):
    """How far the message has come."""

    QUEUED = "queued"
    SENDING = "sending"
    DELIVERED = "delivered"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
