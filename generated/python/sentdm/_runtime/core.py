# Copied from runtime/python/core.py, where changes belong.
"""What the resources of a client hold: its settings, its connections, and the four ways to call.

Owns the putting together of the parts. Must not know a rule of its own about requests or answers.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from . import flow
from .drivers import adrive, drive
from .pools import AnyAsyncTransport, AnyTransport, Network, Pools
from .proxies import proxy_for
from .retry import Budget
from .settings import Service, Settings, from_environment, settings
from .unset import UNSET

if TYPE_CHECKING:
    from .operation import Call, Operation
    from .raw import RawAnswer
    from .tls import Cert, Verify

__all__ = ["Core"]

T = TypeVar("T")


class Core:
    """A client without its resources.

    Options left out (None) come from the environment. Everything is checked here, and refused with
    an ArgumentError, before the first call. A pickle of it holds the credentials: without them the
    copy could not work on the other side.
    """

    def __init__(
        self,
        service: Service,
        *,
        credentials: Mapping[str, str | None],
        base_url: str | None = None,
        timeout: float = 30.0,
        attempt_timeout: float = 10.0,
        max_retries: int = 2,
        max_response_bytes: int = 16777216,
        transport: AnyTransport = None,
        async_transport: AnyAsyncTransport = None,
        proxy: str | None = None,
        verify: Verify = True,
        cert: Cert = None,
        allow_insecure_http: bool = False,
    ) -> None:
        filled, base_url = from_environment(service, credentials, base_url)
        checked = settings(
            service,
            credentials=filled,
            base_url=base_url,
            timeout=timeout,
            attempt_timeout=attempt_timeout,
            max_retries=max_retries,
            max_response_bytes=max_response_bytes,
            allow_insecure_http=allow_insecure_http,
        )
        network = Network(
            transport=transport,
            async_transport=async_transport,
            proxy=proxy,
            verify=verify,
            cert=cert,
        )
        self.assemble(checked, Pools(network), Budget())

    def assemble(self, checked: Settings, pools: Pools, budget: Budget) -> None:
        """Put the checked parts together; for copies, which share some of them."""
        proxy_for(checked.origin, pools.network.proxy)  # refused now, not at the first call
        self._settings = checked
        self._pools = pools
        self._budget = budget
        self._world = flow.World()
        logger = logging.getLogger(checked.service.package)
        if not logger.handlers:  # or Python prints the library's warnings where nobody asked
            logger.addHandler(logging.NullHandler())

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

    def with_options(
        self,
        *,
        credentials: Mapping[str, Any] | None = None,
        base_url: Any = UNSET,
        timeout: Any = UNSET,
        attempt_timeout: Any = UNSET,
        max_retries: Any = UNSET,
        max_response_bytes: Any = UNSET,
        allow_insecure_http: Any = UNSET,
    ) -> Core:
        """Return a copy with some options changed; UNSET leaves one as it is.

        Connections and retry budget are shared, so closing one of the two closes both. A credential
        given as None is taken off.
        """
        now = self._settings
        changed = {k: v for k, v in (credentials or {}).items() if v is not UNSET}
        checked = settings(
            now.service,
            credentials={**now.credentials, **changed},
            base_url=_or(base_url, now.base_url),
            timeout=_or(timeout, now.timeout),
            attempt_timeout=_or(attempt_timeout, now.attempt_timeout),
            max_retries=_or(max_retries, now.max_retries),
            max_response_bytes=_or(max_response_bytes, now.max_response_bytes),
            allow_insecure_http=_or(allow_insecure_http, now.allow_insecure_http),
        )
        return _assembled(type(self), checked, self._pools, self._budget)

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


def _or(value: Any, present: Any) -> Any:
    return present if value is UNSET else value


def _assembled(cls: type[Core], checked: Settings, pools: Pools, budget: Budget) -> Core:
    core = cls.__new__(cls)
    core.assemble(checked, pools, budget)
    return core


def _revived(cls: type[Core], checked: Settings, network: Network) -> Core:
    return _assembled(cls, checked, Pools(network), Budget())
