"""What only an event loop can do: close an idle connection while nobody calls."""

from __future__ import annotations

import asyncio
from unittest import mock

from sentdm import Sentdm

from tests.fault.server import FaultServer


def test_an_idle_connection_is_closed_without_another_call() -> None:
    """The loop's timer closes it, and the one after it, when they have rested for too long."""

    async def main(server: FaultServer) -> None:
        async with Sentdm(api_key="k", base_url=server.url) as client:
            for _ in range(2):
                await client.customers.aget_customer_by_id(id="i")
                assert server.count_open() == 1
                for _ in range(100):
                    await asyncio.sleep(0.05)
                    if server.count_open() == 0:
                        break
                assert server.count_open() == 0

    with mock.patch("sentdm._runtime.connections._LONGEST_REST", 0.2), FaultServer() as server:
        asyncio.run(main(server))
    assert server.ledger.connections == 2
