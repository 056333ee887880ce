"""httpx as most people use it: a client, a get, the JSON of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
from payload import GET, HEADERS, POST, SEND

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    client = httpx.Client(headers=HEADERS)
    get, post = base + GET, base + POST
    return {
        "get": lambda: client.get(get).json(),
        "post": lambda: client.post(post, json=SEND).json(),
    }


async def asynchronous(base: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The calls, in asyncio."""
    client = httpx.AsyncClient(headers=HEADERS, timeout=60)  # its queue is long at 200 in flight

    async def get() -> Any:
        return (await client.get(base + GET)).json()

    async def post() -> Any:
        return (await client.post(base + POST, json=SEND)).json()

    return {"get": get, "post": post}
