"""A socket and json: what nothing that speaks HTTP can be faster than."""

from __future__ import annotations

import asyncio
import json
import socket
from typing import TYPE_CHECKING, Any

from payload import GET, HEADERS, POST, SEND

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


def _request(verb: str, target: str, body: bytes = b"") -> bytes:
    fields = {"Host": "127.0.0.1", **HEADERS, "Content-Length": str(len(body))}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"{verb} {target} HTTP/1.1\r\n{head}\r\n".encode() + body


def sync(base: str) -> dict[str, Callable[[], Any]]:
    """The calls."""
    host, _, port = base.removeprefix("http://").partition(":")
    sock = socket.create_connection((host, int(port)))

    def call(request: bytes) -> Any:
        sock.sendall(request)
        return json.loads(sock.recv(65536).partition(b"\r\n\r\n")[2])

    get = _request("GET", GET)
    return {
        "get": lambda: call(get),
        "post": lambda: call(_request("POST", POST, json.dumps(SEND).encode())),
    }


async def asynchronous(base: str) -> dict[str, Callable[[], Awaitable[Any]]]:
    """The calls, in asyncio: a connection for each that is in flight."""
    host, _, port = base.removeprefix("http://").partition(":")
    idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def call(request: bytes) -> Any:
        streams = idle.pop() if idle else await asyncio.open_connection(host, int(port))
        reader, writer = streams
        writer.write(request)
        answer = await reader.read(65536)
        idle.append(streams)
        return json.loads(answer.partition(b"\r\n\r\n")[2])

    get = _request("GET", GET)
    return {
        "get": lambda: call(get),
        "post": lambda: call(_request("POST", POST, json.dumps(SEND).encode())),
    }
