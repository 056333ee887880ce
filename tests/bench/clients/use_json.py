"""json alone, without a model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from payload import CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Callable


def values() -> dict[str, Callable[[], Any]]:
    """The work on lists."""
    few, many = (json.dumps([CUSTOMER] * size).encode() for size in (100, 10_000))
    return {"decode 100": lambda: json.loads(few), "decode 10000": lambda: json.loads(many)}
