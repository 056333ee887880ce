"""The enum WhatsAppPayloadNumberType."""

from __future__ import annotations

from enum import Enum


class WhatsAppPayloadNumberType(str, Enum):
    """What kind of line the number belongs to."""

    MOBILE = "MOBILE"
    LANDLINE = "LANDLINE"
    VOIP = "VOIP"
    UNKNOWN = "UNKNOWN"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
