"""The promises of the SDK, each proven by a fault: rows, a server that breaks, a soak, fuzzing."""

import sys
from importlib.util import find_spec
from pathlib import Path

# pytest is told where the emitted package is; `python -m tests.fault` finds it here.
if find_spec("sentdm") is None:
    sys.path.insert(1, str(Path(__file__).parents[2] / "generated" / "python"))
