"""This SDK, with its default engine."""

from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING, Any

from payload import CUSTOMER, ID
from sentdm import Sentdm
from sentdm._runtime.answers import parse_json
from sentdm.resources.customers import GET_ALL_CUSTOMERS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

OPTIONS: dict[str, Any] = {}


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    client = Sentdm(api_key="key", base_url=base, **OPTIONS)
    contact, messages = client.contact, client.messages
    return {
        "get": lambda: contact.get_contact_by_id(customer_id=ID, id=ID),
        "post": lambda: messages.send_message_to_contact(
            customer_id=ID, contact_id=ID, template_id=ID
        ),
    }


async def asynchronous(base: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The calls, in asyncio."""
    client = Sentdm(api_key="key", base_url=base, **OPTIONS)
    contact, messages = client.contact, client.messages
    return {
        "get": lambda: contact.aget_contact_by_id(customer_id=ID, id=ID),
        "post": lambda: messages.asend_message_to_contact(
            customer_id=ID, contact_id=ID, template_id=ID
        ),
    }


def values() -> dict[str, Callable[[], Any]]:
    """The work on lists of models."""
    read: Any = GET_ALL_CUSTOMERS.answer
    few, many = (json.dumps([CUSTOMER] * size).encode() for size in (100, 10_000))
    models = read(json.loads(few))
    twins = copy.deepcopy(models)
    return {
        "decode 100": lambda: read(parse_json(few)),
        "decode 10000": lambda: read(parse_json(many)),
        "encode 100": lambda: json.dumps([one.to_dict() for one in models]),
        "pickle 100": lambda: pickle.loads(pickle.dumps(models)),
        "repr 100": lambda: [repr(one) for one in models],
        "equal 100": lambda: models == twins,
    }
