"""pyreqwest, bare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from payload import GET, HEADERS, POST, SEND
from pyreqwest.client import ClientBuilder, SyncClientBuilder

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    client = SyncClientBuilder().default_headers(HEADERS).build()
    return {
        "get": lambda: client.get(base + GET).build().send().json(),
        "post": lambda: client.post(base + POST).body_json(SEND).build().send().json(),
    }


async def asynchronous(base: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The calls, in asyncio."""
    client = ClientBuilder().default_headers(HEADERS).build()

    async def get() -> Any:
        return await (await client.get(base + GET).build().send()).json()

    async def post() -> Any:
        return await (await client.post(base + POST).body_json(SEND).build().send()).json()

    return {"get": get, "post": post}
