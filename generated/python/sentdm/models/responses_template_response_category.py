"""The enum ResponsesTemplateResponseCategory."""

from __future__ import annotations

from enum import Enum


class ResponsesTemplateResponseCategory(str, Enum):
    """What kind of message the template is for."""

    TRANSACTIONAL = "transactional"
    MARKETING = "marketing"
    ALERT = "alert"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
