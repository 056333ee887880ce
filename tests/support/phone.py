"""Owns what the sandbox knows about phone numbers. It knows nothing of contacts."""

from __future__ import annotations

import re
from typing import Final

_COUNTRIES: Final = {"1": "US", "33": "FR", "34": "ES", "44": "GB", "49": "DE", "52": "MX"}


def is_valid(number: str) -> bool:
    """Tell whether a number is written in E.164."""
    return re.fullmatch(r"\+[1-9][0-9]{6,14}", number) is not None


def country(number: str) -> str:
    """Tell the two-letter code of a number's country, `ZZ` (ISO 3166: not assigned) for most."""
    return next((c for code, c in _COUNTRIES.items() if number.startswith(f"+{code}")), "ZZ")


def national(number: str) -> str:
    """Tell how a number is written within its country."""
    american = re.fullmatch(r"\+1(\d{3})(\d{3})(\d{4})", number)
    if american:
        return "({}) {}-{}".format(*american.groups())
    return number.removeprefix("+")
