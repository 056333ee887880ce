"""The SDK that the service offers at present: `sentdm` on PyPI, imported as `sent_dm`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from payload import ID, PRESENT_CONTACT
from sent_dm import AsyncSent, Sent
from sent_dm._models import construct_type
from sent_dm.types.contact_response import ContactResponse

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    client = Sent(api_key="key", base_url=base)
    return {
        "get": lambda: client.contacts.retrieve(ID),
        "post": lambda: client.messages.send(to=["+14155550123"], template={"id": ID}),
    }


async def asynchronous(base: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The calls, in asyncio."""
    client = AsyncSent(api_key="key", base_url=base)
    return {
        "get": lambda: client.contacts.retrieve(ID),
        "post": lambda: client.messages.send(to=["+14155550123"], template={"id": ID}),
    }


def values() -> dict[str, Callable[[], Any]]:
    """The work on lists of models."""
    few, many = (json.dumps([PRESENT_CONTACT] * size).encode() for size in (100, 10_000))
    kind = list[ContactResponse]
    return {
        "decode 100": lambda: construct_type(value=json.loads(few), type_=kind),
        "decode 10000": lambda: construct_type(value=json.loads(many), type_=kind),
    }
