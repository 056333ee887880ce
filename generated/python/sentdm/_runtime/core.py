# Copied from runtime/python/core.py, where changes belong.
"""What the resources of a client hold: its settings, its connections, and the four ways to call.

Owns the putting together of the parts. Must not know a rule of its own about requests or answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from . import finish, flow
from .drivers import adrive, drive
from .errors import ArgumentError
from .options import flag
from .pools import AnyAsyncTransport, AnyTransport, Network, Pools
from .proxies import proxy_for
from .retry import Budget
from .settings import Service, Settings, from_environment, told_source
from .unset import UNSET
from .urls import is_loopback

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .items import Streamed
    from .operation import Call, Operation
    from .raw import RawAnswer
    from .streams import AsyncStream, Stream
    from .tls import Cert, Verify

T = TypeVar("T")


class Core:
    """A client without its resources.

    `options` are the fields of `Settings`. Credentials and base URL that are left out (None) come
    from the environment; a `server` of the service, or variables of one, take the place of a base
    URL. All is checked here, and refused with an ArgumentError, before any call.
    `proxy`, `verify`, `cert` and `fast` are for the built-in connections, and refused beside a
    `transport` or an `async_transport`, which go their own way. A client with only one of the two
    refuses the other kind of calls: over built-in connections they would go past it.
    A pickle of it holds the credentials: without them it could not work on the other side.
    """

    def __init__(
        self,
        service: Service,
        *,
        credentials: Mapping[str, Any],
        base_url: str | None = None,
        server: str | None = None,
        server_variables: Mapping[str, str] | None = None,
        transport: AnyTransport = None,
        async_transport: AnyAsyncTransport = None,
        proxy: str | None = None,
        verify: Verify = True,
        cert: Cert = None,
        fast: bool = False,
        **options: Any,
    ) -> None:
        found = from_environment(service, credentials, base_url)
        if server is not None or server_variables is not None:
            from .servers import chosen

            options["choices"] = chosen(service, server, server_variables, base_url=base_url)
        network = Network(transport, async_transport, proxy, verify, cert, flag("fast", fast))
        network.refuse_useless()
        try:
            settings = Settings(service=service, **found, **options)
        except ArgumentError as error:
            told_source(error, service, {**credentials, "base_url": base_url})
            raise
        self.assemble(settings, Pools(network), Budget())

    def assemble(self, settings: Settings, pools: Pools, budget: Budget) -> Core:
        """Put the parts together; copies share the last two."""
        proxy = proxy_for(settings.origin, pools.network.proxy)  # refused now, not at a call
        if proxy is not None and settings.origin.scheme == "http" and not is_loopback(proxy.host):
            settings.refuse_insecure_proxy()
        self._settings = settings
        self._pools = pools
        self._context = flow.Context(settings, budget)
        return self

    def __repr__(self) -> str:
        settings = getattr(self, "_settings", None)  # None in one that was refused
        return f"{type(self).__name__}({settings!r})"

    @property
    def base_url(self) -> str:
        """Where calls go."""
        return self._settings.base_url

    def call(self, operation: Operation[T], call: Call, timeout: float | None) -> T:
        """Make a call; return the value that the operation answers."""
        steps: flow.Steps[T] = self._steps(operation, call, timeout, finish.typed)
        return drive(steps, self._pools.transport(), self._context)

    async def acall(self, operation: Operation[T], call: Call, timeout: float | None) -> T:
        """Make a call in asyncio; return the value that the operation answers."""
        steps: flow.Steps[T] = self._steps(operation, call, timeout, finish.typed)
        return await adrive(steps, await self._pools.async_transport(), self._context)

    def raw(self, operation: Operation[Any], call: Call, timeout: float | None) -> RawAnswer:
        """Make a call; return the answer as it came."""
        steps = self._steps(operation, call, timeout, finish.raw)
        return drive(steps, self._pools.transport(), self._context)

    async def araw(self, operation: Operation[Any], call: Call, timeout: float | None) -> RawAnswer:
        """Make a call in asyncio; return the answer as it came."""
        steps = self._steps(operation, call, timeout, finish.raw)
        return await adrive(steps, await self._pools.async_transport(), self._context)

    def stream(self, streamed: Streamed[T], call: Call, timeout: float | None) -> Stream[T]:
        """Make a call; return its answer as it comes."""
        from .items import opened  # with the first of them
        from .streams import Stream

        steps = self._steps(streamed.operation, call, timeout, opened)
        answer = drive(steps, self._pools.transport(), self._context, is_streamed=True)
        reading = streamed.reading(self._settings.max_response_bytes)
        return Stream(answer, reading, self._settings.timeout if timeout is None else timeout)

    async def astream(
        self, streamed: Streamed[T], call: Call, timeout: float | None
    ) -> AsyncStream[T]:
        """Make a call in asyncio; return its answer as it comes."""
        from .items import opened
        from .streams import astream

        steps = self._steps(streamed.operation, call, timeout, opened)
        transport = await self._pools.async_transport()
        answer = await adrive(steps, transport, self._context, is_streamed=True)
        reading = streamed.reading(self._settings.max_response_bytes)
        patience = self._settings.timeout if timeout is None else timeout
        return await astream(answer, reading, patience)

    def _steps(
        self, operation: Operation[Any], call: Call, timeout: float | None, end: flow.Finish[T]
    ) -> flow.Steps[T]:
        if not self._settings.sources:
            return flow.steps(operation, call, timeout, self._context, end)
        from . import tokens

        return tokens.steps(operation, call, timeout, self._context, end)

    def with_options(self, *, credentials: Mapping[str, Any] | None = None, **options: Any) -> Core:
        """Return a copy with some options of `Settings` changed; UNSET leaves one as it is.

        Connections and retry budget are shared, so closing one of the two closes both. None is
        refused: it could mean to keep an option or to take it off.
        """
        self.refuse_closed()
        for name, value in {**options, **(credentials or {})}.items():
            if value is None:
                message = f"{name} must not be None; leave it out to keep it as it is"
                raise ArgumentError(message, argument=name)
        changed = {name: value for name, value in options.items() if value is not UNSET}
        if {"server", "server_variables", "base_url"} & changed.keys():
            changed = self._with_choices(**changed)
        given = {name: value for name, value in (credentials or {}).items() if value is not UNSET}
        merged = {**self._settings.credentials, **given}
        settings = self._settings.changed(credentials=merged, **changed)
        return Core.__new__(Core).assemble(settings, self._pools, self._context.budget)

    def _with_choices(
        self, *, server: Any = None, server_variables: Any = None, **rest: Any
    ) -> dict[str, Any]:
        service, former = self._settings.service, self._settings.choices
        if server is None and server_variables is None and not former:
            return rest
        from .servers import chosen

        told = {"base_url": rest.get("base_url"), "former": former}
        return {**rest, "choices": chosen(service, server, server_variables, **told)}

    def refuse_closed(self) -> None:
        """Raise ClientClosed if the client was closed; `with` begins so."""
        self._pools.refuse_closed()

    def close(self) -> None:
        """Close the connections, of the copies too; closing twice does nothing."""
        self._pools.close()

    async def aclose(self) -> None:
        """Close the connections, those of the running loop before this returns."""
        await self._pools.aclose()

    def __reduce__(self) -> tuple[Any, ...]:
        return _revived, (self._settings, self._pools.network)


def _revived(settings: Settings, network: Network) -> Core:
    return Core.__new__(Core).assemble(settings, Pools(network), Budget())
