"""What the resources of a client hold: its settings, its connections, and the four ways to call.

Owns the putting together of the parts. Must not know a rule of its own about requests or answers.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from . import flow
from .drivers import adrive, drive
from .pools import AnyAsyncTransport, AnyTransport, Network, Pools
from .proxies import proxy_for
from .retry import Budget
from .settings import Service, Settings, from_environment
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .operation import Call, Operation
    from .raw import RawAnswer
    from .tls import Cert, Verify

T = TypeVar("T")


class Core:
    """A client without its resources.

    `options` are the fields of `Settings`. Credentials and base URL that are left out (None) come
    from the environment. All is checked here, and refused with an ArgumentError, before any call.
    A pickle of it holds the credentials: without them it could not work on the other side.
    """

    def __init__(
        self,
        service: Service,
        *,
        credentials: Mapping[str, str | None],
        base_url: str | None = None,
        transport: AnyTransport = None,
        async_transport: AnyAsyncTransport = None,
        proxy: str | None = None,
        verify: Verify = True,
        cert: Cert = None,
        **options: Any,
    ) -> None:
        found = from_environment(service, credentials, base_url)
        network = Network(transport, async_transport, proxy, verify, cert)
        self.assemble(Settings(service=service, **found, **options), Pools(network), Budget())

    def assemble(self, settings: Settings, pools: Pools, budget: Budget) -> Core:
        """Put the parts together; copies share the last two."""
        proxy_for(settings.origin, pools.network.proxy)  # refused now, not at the first call
        self._settings = settings
        self._pools = pools
        self._budget = budget
        self._world = flow.World()
        logger = logging.getLogger(settings.service.package)
        if not logger.handlers:  # or Python prints the library's warnings where nobody asked
            logger.addHandler(logging.NullHandler())
        return self

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._settings!r})"

    @property
    def base_url(self) -> str:
        """Where calls go."""
        return self._settings.base_url

    def call(self, operation: Operation[T], call: Call, timeout: float | None) -> T:
        """Make a call; return the value that the operation answers."""
        steps: flow.Steps[T] = self._steps(operation, call, timeout, flow.typed)
        return self._drive(steps)

    async def acall(self, operation: Operation[T], call: Call, timeout: float | None) -> T:
        """Make a call in asyncio; return the value that the operation answers."""
        return await self._adrive(self._steps(operation, call, timeout, flow.typed))

    def raw(self, operation: Operation[Any], call: Call, timeout: float | None) -> RawAnswer:
        """Make a call; return the answer as it came."""
        return self._drive(self._steps(operation, call, timeout, flow.raw))

    async def araw(self, operation: Operation[Any], call: Call, timeout: float | None) -> RawAnswer:
        """Make a call in asyncio; return the answer as it came."""
        return await self._adrive(self._steps(operation, call, timeout, flow.raw))

    def with_options(self, *, credentials: Mapping[str, Any] | None = None, **options: Any) -> Core:
        """Return a copy with some options of `Settings` changed; UNSET leaves one as it is.

        Connections and retry budget are shared, so closing one of the two closes both. A credential
        given as None is taken off.
        """
        changed = {name: value for name, value in options.items() if value is not UNSET}
        given = {name: value for name, value in (credentials or {}).items() if value is not UNSET}
        merged = {**self._settings.credentials, **given}
        settings = attrs.evolve(self._settings, credentials=merged, **changed)
        return _blank(type(self)).assemble(settings, self._pools, self._budget)

    def close(self) -> None:
        """Close the connections, of the copies too; closing twice does nothing."""
        self._pools.close()

    async def aclose(self) -> None:
        """Close the connections, those of the running loop before this returns."""
        await self._pools.aclose()

    def __reduce__(self) -> tuple[Any, ...]:
        return _revived, (type(self), self._settings, self._pools.network)

    def _steps(
        self,
        operation: Operation[Any],
        call: Call,
        timeout: float | None,
        finish: flow.Finish[T],
    ) -> flow.Steps[T]:
        return flow.steps(
            operation,
            call,
            settings=self._settings,
            budget=self._budget,
            timeout=timeout,
            world=self._world,
            finish=finish,
        )

    def _drive(self, steps: flow.Steps[T]) -> T:
        return drive(
            steps,
            self._pools.transport(),
            limit=self._settings.max_response_bytes,
            now=self._world.monotonic,
            sleep=self._world.sleep,
        )

    async def _adrive(self, steps: flow.Steps[T]) -> T:
        return await adrive(
            steps,
            await self._pools.async_transport(),
            limit=self._settings.max_response_bytes,
            now=self._world.monotonic,
            sleep=self._world.asleep,
        )


def _blank(cls: type[Core]) -> Core:
    return cls.__new__(cls)


def _revived(cls: type[Core], settings: Settings, network: Network) -> Core:
    return _blank(cls).assemble(settings, Pools(network), Budget())
