"""http.client of the standard library, one connection kept open."""

from __future__ import annotations

import json
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any

from payload import GET, HEADERS, POST, SEND

if TYPE_CHECKING:
    from collections.abc import Callable


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    connection = HTTPConnection(base.removeprefix("http://"))

    def get() -> Any:
        connection.request("GET", GET, headers=HEADERS)
        return json.loads(connection.getresponse().read())

    def post() -> Any:
        headers = {**HEADERS, "content-type": "application/json"}
        connection.request("POST", POST, json.dumps(SEND), headers)
        return json.loads(connection.getresponse().read())

    return {"get": get, "post": post}
