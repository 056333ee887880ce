"""The enum ResponsesTemplateResponseWhatsappTemplateStatus."""

from __future__ import annotations

from enum import Enum


class ResponsesTemplateResponseWhatsappTemplateStatus(str, Enum):
    """Whether WhatsApp has approved the template."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
