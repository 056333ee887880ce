"""The enum MessagesSendMessageToPhoneNumberResponseChannel."""

from __future__ import annotations

from enum import Enum


class MessagesSendMessageToPhoneNumberResponseChannel(str, Enum):
    """The channel that the service picked."""

    SMS = "sms"
    WHATSAPP = "whatsapp"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
