"""Whose connections, and for how long.

Owns the lifetime of transports: one for blocking calls in each process, one for each running event
loop, all gone with the client. There are no locks: each entry is made by the thread that owns its
key, or by an operation of dict that is atomic; so none can be found held after a fork.
"""

from __future__ import annotations

import os
import weakref
from typing import TYPE_CHECKING, Any, NamedTuple, Union

import attrs

from .errors import ArgumentError, ClientClosed
from .tls import Cert, Tls, Verify
from .transport import AsyncTransport, Transport

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import AsyncGenerator

    import httpx

AnyTransport = Union[Transport, "httpx.BaseTransport", None]
AnyAsyncTransport = Union[AsyncTransport, "httpx.AsyncBaseTransport", None]


@attrs.frozen(repr=False)
class Network:
    """How bytes travel: the options that a client and its copies share with the connections."""

    transport: AnyTransport = None
    async_transport: AnyAsyncTransport = None
    proxy: str | None = None
    verify: Verify = True
    cert: Cert = None


class Pools:
    """The transports of a client and its copies."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self._tls = Tls(network.verify, network.cert)
        self._is_closed = False
        self._given = _adapted(network.transport)
        self._agiven = _aadapted(network.async_transport)
        # By process: a connection that a fork copied belongs to the parent, where it is in use.
        self._engines: dict[int, Transport] = {}
        self._held: weakref.WeakKeyDictionary[AbstractEventLoop, _Held] = (
            weakref.WeakKeyDictionary()
        )
        weakref.finalize(self, _close_own, self._engines)

    def transport(self) -> Transport:
        """Return the transport for blocking calls in this process."""
        self._refuse_closed()
        if self._given is not None:
            return self._given
        pid = os.getpid()
        engine = self._engines.get(pid)
        if engine is None:
            from .engine import Engine  # with the first call

            engine = self._engines.setdefault(pid, Engine(self.network.proxy, self._tls))
        return engine

    async def async_transport(self) -> AsyncTransport:
        """Return the transport for the running loop."""
        self._refuse_closed()
        if self._agiven is not None:
            return self._agiven
        from asyncio import get_running_loop  # sync programs can spare it

        loop = get_running_loop()
        held = self._held.get(loop)
        if held is None:
            held = self._held[loop] = await self._begin(loop)
        return held.engine

    async def _begin(self, loop: AbstractEventLoop) -> _Held:
        from .engine import AsyncEngine  # with the first call

        for reference in self._held.keyrefs():
            old = reference()
            if old is not None and old.is_closed():  # without having ended its generators
                self.forget(old)
        engine = AsyncEngine(self.network.proxy, self._tls)
        holder = _hold(engine, weakref.ref(self), weakref.ref(loop))
        await holder.__anext__()  # gives way to no other task: it begins, and stops at its yield
        return _Held(engine, holder)

    def close(self) -> None:
        """Close the connections of this process; those of event loops are closed by their loops."""
        self._is_closed = True
        if self._given is not None:
            self._given.close()
        _close_own(self._engines)
        self._release()

    async def aclose(self) -> None:
        """Close the connections of this process and of the running loop."""
        from asyncio import get_running_loop

        self._is_closed = True
        held = self._held.pop(get_running_loop(), None)
        if held is not None:
            await held.holder.aclose()
        if self._agiven is not None:
            await self._agiven.aclose()
        self.close()

    def forget(self, loop: AbstractEventLoop) -> None:
        """Drop what was held for a loop that ends."""
        self._held.pop(loop, None)

    def _release(self) -> None:
        # A holder that nobody refers to is closed by its own loop, whatever thread that runs in.
        try:
            while True:
                self._held.popitem()
        except KeyError:
            return

    def _refuse_closed(self) -> None:
        if self._is_closed:
            raise ClientClosed("the client was closed; make a new one")


class _Held(NamedTuple):
    engine: AsyncTransport
    holder: AsyncGenerator[None, None]


async def _hold(
    engine: AsyncTransport,
    pools: weakref.ref[Pools],
    loop: weakref.ref[AbstractEventLoop],
) -> AsyncGenerator[None, None]:
    # An async generator that was begun in a loop is closed when the loop ends (asyncio.run calls
    # shutdown_asyncgens) or when nobody refers to it any more: just when an engine must close.
    try:
        yield
    finally:
        owner, running = pools(), loop()
        if owner is not None and running is not None:
            owner.forget(running)
        await engine.aclose()


def _close_own(engines: dict[int, Transport]) -> None:
    engine = engines.pop(os.getpid(), None)
    if engine is not None:
        engine.close()


def _adapted(transport: Any) -> Transport | None:
    if hasattr(transport, "handle_request"):
        from .adapters import HttpxTransport  # loads httpx

        return HttpxTransport(transport)
    if transport is None or (
        isinstance(transport, Transport) and not hasattr(transport, "request")
    ):
        return transport
    raise _refused("transport", transport)


def _aadapted(transport: Any) -> AsyncTransport | None:
    if hasattr(transport, "handle_async_request"):
        from .adapters import AsyncHttpxTransport  # loads httpx

        return AsyncHttpxTransport(transport)
    if transport is None or (
        isinstance(transport, AsyncTransport) and not hasattr(transport, "request")
    ):
        return transport
    raise _refused("async_transport", transport)


def _refused(name: str, transport: object) -> ArgumentError:
    # An httpx.Client lands here: it has a send too, but it follows redirects and keeps cookies.
    kind = type(transport).__name__
    return ArgumentError(
        f"{name} must be a transport, of ours or of httpx, not {kind}", argument=name
    )
