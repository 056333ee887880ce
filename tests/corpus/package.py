"""Owns an emitted package: its import, its clients, and the transport that those are given."""

from __future__ import annotations

import importlib
import inspect
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from attrs import Factory, define

from tests.corpus.values import Names

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

BASE_URL: Final = "https://api.example.test/base"


def _left(_request: Any) -> None:
    """Leave a request as it is."""


@define
class Fake:
    """A transport that keeps the request and gives the answer that it was told."""

    response: Any
    status: int = 204
    content_type: str = ""
    content: bytes = b""
    sent: Any = None
    # Whether the connection of the last answer was given back.
    is_closed: bool = False
    more: list[tuple[str, str]] = Factory(list)
    # How many bytes come at a time; all at once for 0.
    step: int = 0
    # What happens to a request on its way here, to see that somebody notices.
    mangled: Callable[[Any], None] = _left

    def send(self, request: Any) -> Any:
        """Answer from memory."""
        self.mangled(request)
        self.sent = request
        self.is_closed = False
        headers = [("Content-Type", self.content_type)] if self.content_type else []
        step, content = self.step or len(self.content) or 1, self.content
        pieces = [content[at : at + step] for at in range(0, len(content), step)]
        return self.response(self.status, "", [*headers, *self.more], pieces, self.give_back)

    def give_back(self) -> None:
        """Note that the connection of the last answer is free again."""
        self.is_closed = True

    def close(self) -> None:
        """Nothing is open."""


@define
class AsyncFake:
    """The same transport, for asyncio."""

    fake: Fake
    response: Any

    async def send(self, request: Any) -> Any:
        """Answer from memory."""
        status, reason, headers, pieces, close = self.fake.send(request)

        async def chunks() -> AsyncIterator[bytes]:
            for piece in pieces:
                yield piece

        async def closed() -> None:
            close()

        return self.response(status, reason, headers, chunks(), closed)

    async def aclose(self) -> None:
        """Nothing is open."""


@define
class Package:
    """An emitted package, imported, with its client."""

    name: str
    made: Callable[..., Any]
    given: dict[str, str]
    names: Names
    fake: Fake
    afake: AsyncFake
    encode: Any
    clients: dict[tuple[frozenset[str], str | None], Any] = Factory(dict)

    @classmethod
    def opened(cls, name: str, client: str) -> Package:
        """Import a package and construct its client, all credentials given."""
        runtime = importlib.import_module(f"{name}._runtime.transport")
        fake = Fake(runtime.Response)
        made = getattr(importlib.import_module(name), client)
        # The credentials come first, then the options, which are the same for every package.
        taken = takewhile(lambda key: key != "base_url", inspect.signature(made).parameters)
        credentials = {key: f"{key}:secret" for key in taken}
        names = Names(
            importlib.import_module(f"{name}.models"),
            importlib.import_module(f"{name}._runtime.unions"),
        )
        encode = importlib.import_module(f"{name}._runtime.wire").encode
        afake = AsyncFake(fake, runtime.AsyncResponse)
        return cls(name, made, credentials, names, fake, afake, encode)

    def client(self, given: Mapping[str, str], base_url: str | None = BASE_URL) -> Any:
        """Return the client that has these credentials, and calls there."""
        key = (frozenset(given), base_url)
        if key not in self.clients:
            transports = {"transport": self.fake, "async_transport": self.afake}
            options = {"max_retries": 0, "allow_insecure_http": True, **transports}
            self.clients[key] = self.made(base_url=base_url, **options, **given)
        return self.clients[key]

    def method(
        self, where: str, given: Mapping[str, str], base_url: str | None = BASE_URL
    ) -> Callable[..., Any]:
        """Return a method of the client that has these credentials, and calls there."""
        found: Callable[..., Any] = attrgetter(where)(self.client(given, base_url))
        return found
