"""What all tests share: how Hypothesis chooses its examples, and how long fuzzing goes on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import settings

from tests.support import fuzz

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

# A run of `make test` gives the same result each time; `make fuzz` looks for what nobody has seen.
settings.register_profile("steady", derandomize=True, deadline=None)
if not os.environ.get("FUZZ"):
    settings.load_profile("steady")


def pytest_report_collectionfinish(items: Sequence[pytest.Item]) -> str:
    """Begin a fuzz, and say what it is going to do."""
    if not fuzz.IS_LONG:
        return ""
    fuzz.begin(len(items))
    return f"fuzz: {len(items)} doors share {fuzz.SECONDS:g} seconds"
