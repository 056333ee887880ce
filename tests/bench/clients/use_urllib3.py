"""urllib3, bare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import urllib3
from payload import GET, HEADERS, POST, SEND

if TYPE_CHECKING:
    from collections.abc import Callable


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    pool = urllib3.PoolManager(headers=HEADERS)
    return {
        "get": lambda: pool.request("GET", base + GET).json(),
        "post": lambda: pool.request("POST", base + POST, json=SEND, headers=HEADERS).json(),
    }
