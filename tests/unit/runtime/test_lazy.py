"""What a program pays for before its first call."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from tests.support.document import ROOT

_SLOW: Final = (
    "anyio",
    "asyncio",
    "attr",
    "attrs",
    "decimal",
    "httpcore",
    "httpx",
    "logging",
    "socket",
    "ssl",
    "uuid",
)
_MAKE: Final = """
import sys
from sentdm import Sentdm
client = Sentdm(api_key="key", base_url="http://127.0.0.1:1")
assert repr(client)
print(*(name for name in sys.modules if name in {slow} or name.startswith("sentdm.models")))
"""


def test_a_client_loads_nothing_that_only_calls_need() -> None:
    """Importing and making a client load no model, no library for HTTP or TLS, and not attrs."""
    code = _MAKE.format(slow=_SLOW)
    folder = ROOT / "generated" / "python"
    found = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == []
