"""What all tests share: how Hypothesis chooses its examples."""

from __future__ import annotations

import os

from hypothesis import settings

# A run of `make test` gives the same result each time; `make fuzz` looks for what nobody has seen.
settings.register_profile("steady", derandomize=True, deadline=None)
if not os.environ.get("FUZZ"):
    settings.load_profile("steady")
