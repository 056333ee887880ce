"""aiohttp, bare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
from payload import GET, HEADERS, POST, SEND

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


async def asynchronous(base: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The calls, in asyncio."""
    session = aiohttp.ClientSession(base, headers=HEADERS)

    async def get() -> Any:
        async with session.get(GET) as answer:
            return await answer.json()

    async def post() -> Any:
        async with session.post(POST, json=SEND) as answer:
            return await answer.json()

    return {"get": get, "post": post}
