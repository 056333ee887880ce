"""The enum Zone."""

from __future__ import annotations

from enum import Enum


class Zone(str, Enum):
    """The known values of Zone."""

    ETC_GMT_0 = "Etc/GMT+0"
    ETC_GMT_0_ = "Etc/GMT-0"
    PLUS_1 = "+1"
    MINUS_1 = "-1"
    ASC = "ASC"
    ASC_ = "asc"
    EMPTY = ""
    EMPTY_ = " "
    MRO = "mro"
    X = "__x__"
    CLASS = "class"
    日本 = "日本"

    def __str__(self) -> str:
        """The value itself, as the service writes it."""
        return str(self.value)
