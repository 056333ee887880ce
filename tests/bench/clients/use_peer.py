"""What openapi-python-client makes of the same document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from payload import CUSTOMER, ID, SEND
from sent_dm_core_api_client.api.contact import contact_get_contact_by_id as look_up
from sent_dm_core_api_client.api.messages import messages_send_message_to_contact as send
from sent_dm_core_api_client.client import AuthenticatedClient
from sent_dm_core_api_client.models.customer import Customer
from sent_dm_core_api_client.models.send_message_to_contact_request import (
    SendMessageToContactRequest,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def _client(base: str) -> Any:
    return AuthenticatedClient(base, token="key", prefix="", auth_header_name="x-api-key")


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    client = _client(base)
    body = SendMessageToContactRequest.from_dict(SEND)
    return {
        "get": lambda: look_up.sync(ID, ID, client=client),
        "post": lambda: send.sync(client=client, body=body),
    }


async def asynchronous(base: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The calls, in asyncio."""
    client = _client(base)
    body = SendMessageToContactRequest.from_dict(SEND)
    return {
        "get": lambda: look_up.asyncio(ID, ID, client=client),
        "post": lambda: send.asyncio(client=client, body=body),
    }


def values() -> dict[str, Callable[[], Any]]:
    """The work on lists of models."""
    few, many = (json.dumps([CUSTOMER] * size).encode() for size in (100, 10_000))
    models = [Customer.from_dict(one) for one in json.loads(few)]
    return {
        "decode 100": lambda: [Customer.from_dict(one) for one in json.loads(few)],
        "decode 10000": lambda: [Customer.from_dict(one) for one in json.loads(many)],
        "encode 100": lambda: json.dumps([one.to_dict() for one in models]),
    }
