"""Owns the running of the demo against a sandbox: `python -m tests.support.run_demo PYTHON`.

PYTHON is an interpreter that has the SDK installed. The exit code is the demo's, or 1 where it left
an operation out or sent what doesn't fit the document.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from .document import document
from .sandbox import Sandbox

DEMO: Final = Path(__file__).with_name("demo.py")
_KEY: Final = "sandbox-api-key"
_SECONDS: Final = 120


def environment(sandbox: Sandbox) -> dict[str, str]:
    """Tell the environment of a program that is to call this sandbox."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("SENTDM_", "PYTHON"))}
    return {**inherited, "SENTDM_BASE_URL": sandbox.url, "SENTDM_API_KEY": _KEY}


def run(python: str) -> int:
    """Run the demo with this interpreter and judge what the sandbox saw."""
    with Sandbox(api_key=_KEY) as sandbox:
        # Isolated: neither this folder nor the user's packages can stand in for what is installed.
        command = [python, "-I", "-X", "utf8", str(DEMO)]
        code = subprocess.run(
            command, env=environment(sandbox), check=False, timeout=_SECONDS
        ).returncode
    if code:
        return code
    every = {operation.id for operation in document().operations}
    faults = [f"not called: {operation}" for operation in sorted(every - sandbox.seen)]
    faults += sandbox.findings
    if faults:
        print("\nThe demo is not whole:", *faults, sep="\n  ", file=sys.stderr)
        return 1
    print(f"\nAll {len(every)} operations called; every request and answer fits the document.")
    return 0


def main() -> int:
    """Read the interpreter from the command line."""
    if len(sys.argv) != 2:
        print("usage: python -m tests.support.run_demo PYTHON", file=sys.stderr)
        return 2
    return run(sys.argv[1])


if __name__ == "__main__":
    raise SystemExit(main())
