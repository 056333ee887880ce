"""Owns what the contract tests share: a sandbox, and a client that calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sentdm import Sentdm

from tests.support.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Run a sandbox with a fresh world."""
    with Sandbox() as running:
        yield running


@pytest.fixture
def live() -> Iterator[Sandbox]:
    """Run a sandbox that answers as the live service was seen to."""
    with Sandbox(live_quirks=True) as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[Sentdm]:
    """Make a client of the sandbox."""
    with Sentdm(api_key="contract-key", base_url=sandbox.url) as made:
        yield made
