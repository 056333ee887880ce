"""Whose connections, and for how long.

Owns the lifetime of transports: one for blocking calls in each process, one for each running event
loop, all gone with the client. There are no locks: each entry is made by the thread that owns its
key, or by an operation of dict that is atomic; so none can be found held after a fork. Its own
connections are made by each process and loop; what it inherits, it closes.
"""

from __future__ import annotations

import os
import weakref
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, Union

from .errors import ArgumentError, ClientClosed
from .tls import Cert, Tls, Verify
from .transport import AsyncTransport, Transport

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    import httpx

    from .engine import AsyncEngine, Engine

AnyTransport = Union[Transport, "httpx.BaseTransport", None]
AnyAsyncTransport = Union[AsyncTransport, "httpx.AsyncBaseTransport", None]


class Network(NamedTuple):
    """How bytes travel: the options that a client and its copies share with the connections."""

    transport: AnyTransport = None
    async_transport: AnyAsyncTransport = None
    proxy: str | None = None
    verify: Verify = True
    cert: Cert = None
    fast: bool = False

    def __repr__(self) -> str:
        return "<Network>"  # a proxy's URL, or a certificate's password, may be a secret

    def refuse_useless(self) -> None:
        """Refuse what was asked for and nothing would do: it could be the only protection."""
        if self.fast:
            _refuse_missing("httptools")
        if self.transport is None and self.async_transport is None:
            return
        given = {"proxy": self.proxy, "cert": self.cert}
        ignored = [name for name, value in given.items() if value is not None]
        ignored += ["verify"] * (self.verify is not True) + ["fast"] * self.fast
        if ignored:
            message = f"{ignored[0]} has no effect on a transport of your own: give it to that one"
            raise ArgumentError(message, argument=ignored[0])


def _refuse_missing(module: str) -> None:
    try:
        import_module(module)
    except ImportError:
        message = f"fast needs {module}: install it, or this package with its extra [fast]"
        raise ArgumentError(message, argument="fast") from None


class Pools:
    """The transports of a client and its copies."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self._tls = Tls(network.verify, network.cert)
        self._is_closed = False
        self._given: Transport | None = _adapted(
            "transport", network.transport, Transport, "handle_request", "HttpxTransport"
        )
        self._agiven: AsyncTransport | None = _adapted(
            *("async_transport", network.async_transport, AsyncTransport),
            *("handle_async_request", "AsyncHttpxTransport"),
        )
        # By process: a connection that a fork copied belongs to the parent, where it is in use.
        self._engines: dict[int, Engine] = {}
        self._aengines: weakref.WeakKeyDictionary[AbstractEventLoop, AsyncEngine] = (
            weakref.WeakKeyDictionary()
        )

    def transport(self) -> Transport:
        """Return the transport for blocking calls in this process."""
        self.refuse_closed()
        if self._given is not None:
            return self._given
        if self._agiven is not None:
            raise _missing("transport", "blocking")
        pid = os.getpid()
        engine = self._engines.get(pid)
        if engine is None:
            from .engine import Engine, parser  # with the first call

            self._forget_gone()
            made = Engine(self.network.proxy, self._tls, parser(is_fast=self.network.fast))
            engine = self._engines.setdefault(pid, made)
        return engine

    async def async_transport(self) -> AsyncTransport:
        """Return the transport for the running loop."""
        self.refuse_closed()
        from asyncio.events import get_running_loop  # sync programs can spare it

        loop = get_running_loop()
        if self._agiven is not None:
            if "anyio" not in _loaded:
                await _load(loop, "anyio")
            return self._agiven
        if self._given is not None:
            raise _missing("async_transport", "asynchronous")
        engine = self._aengines.get(loop)
        if engine is None:
            if _ENGINE not in _loaded:
                await _load(loop, _ENGINE)
            self.refuse_closed()  # another task may have closed it meanwhile,
            engine = self._aengines.get(loop)  # or begun
        if engine is None:
            from .engine import AsyncEngine, parser

            self._forget_gone()
            engine = AsyncEngine(self.network.proxy, self._tls, parser(is_fast=self.network.fast))
            self._aengines[loop] = engine
        return engine

    def _forget_gone(self) -> None:
        # What no call can use any more: of loops that ended, and of the process that forked this.
        for loop, engine in list(self._aengines.items()):
            if loop.is_closed() or engine.connections.is_inherited:
                self._aengines.pop(loop, None)
                engine.connections.close()
        for pid in list(self._engines):
            if pid != os.getpid():
                self._engines.pop(pid).close()

    def close(self) -> None:
        """Close the connections, of every event loop too; those in use when they are free."""
        self._is_closed = True
        if self._given is not None:
            self._given.close()
        while self._engines:
            self._engines.popitem()[1].close()
        while self._aengines:
            self._aengines.popitem()[1].connections.close()

    async def aclose(self) -> None:
        """Close the connections."""
        if self._agiven is not None:
            await self._agiven.aclose()
        self.close()

    def refuse_closed(self) -> None:
        """Raise ClientClosed if it was."""
        if self._is_closed:
            raise ClientClosed("the client was closed; make a new one")


def _missing(name: str, kind: str) -> ArgumentError:
    # Never to the network instead: who gave a transport, for a test say, means all calls.
    message = (
        f"{name} is missing: this client has a transport of its own, but none for {kind} calls"
    )
    return ArgumentError(f"{message}; give it both, or neither", argument=name)


# What is whole in memory; sys.modules also has what another thread is still loading.
_loaded: set[str] = set()
_ENGINE = f"{__package__}.engine"


async def _load(loop: AbstractEventLoop, module: str) -> None:
    from concurrent.futures import ThreadPoolExecutor  # as asyncio does, with its first thread

    # In a thread: it takes longer than a loop should be kept from its other tasks. In one of its
    # own: those of the loop may all be busy, for longer than the call may take.
    thread = ThreadPoolExecutor(1)
    try:
        await loop.run_in_executor(thread, _import_all, module)
    finally:
        thread.shutdown(wait=False)


def _import_all(module: str) -> None:
    import_module(module)
    with suppress(ImportError):  # what anyio itself would load within the loop
        import_module("anyio._backends._asyncio")
    _loaded.add(module)


def _adapted(name: str, transport: Any, ours: Any, theirs: str, adapter: str) -> Any:
    # `ours` is the protocol of our transports, `theirs` the method that only one of httpx has.
    if hasattr(transport, theirs):
        from . import adapters  # loads httpx

        return getattr(adapters, adapter)(transport)
    # An httpx.Client has a send too, but it follows redirects and keeps cookies.
    if transport is None or (isinstance(transport, ours) and not hasattr(transport, "request")):
        return transport
    demand = f"a transport, of ours or of httpx, not {type(transport).__name__}"
    raise ArgumentError(f"{name} must be {demand}", argument=name)
