"""This SDK with its extra `fast`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import use_sdk

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

use_sdk.OPTIONS["fast"] = True


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    calls: dict[str, Callable[[], Any]] = use_sdk.sync(base)
    return calls


async def asynchronous(base: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The calls, in asyncio."""
    calls: dict[str, Callable[[], Awaitable[Any]]] = await use_sdk.asynchronous(base)
    return calls
