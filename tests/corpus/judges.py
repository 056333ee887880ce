"""Owns what others say of a document and its package: the type checkers, Python, the validator."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parents[2]
# No judge takes longer over one package; one that does has found something.
SECONDS: Final = 900
_STRICT: Final = {
    "typeCheckingMode": "strict",
    "pythonVersion": "3.10",
    "failOnWarnings": True,
}
# Both to where the client can be made; the runtime's engine loads with the first call.
_IMPORT: Final = """
import importlib, sys, time
started = time.process_time()
getattr(importlib.import_module(sys.argv[1]), sys.argv[2])
print((time.process_time() - started) * 1000)
"""
_VALIDATION: Final = """
import sys, time
from generator.diagnostics import Problems
from generator.load.document import Document
from generator.load.validate import findings
document = Document.load(sys.argv[1], Problems())
started = time.process_time()
findings(document)
print(time.process_time() - started)
"""


def mypy(folder: Path, package: str, cache: Path) -> list[str]:
    """Return what `mypy --strict` finds in a package, as the project of a user would check it."""
    command = ("mypy", "--strict", "--config-file=", "--no-error-summary", "--cache-dir")
    done = ran(folder, "-m", *command, str(cache), package)
    if done.returncode == 0:
        return []
    return [line for line in _lines(done) if ": note:" not in line] or ["mypy failed"]


def pyright(folder: Path, package: str) -> list[str]:
    """Return what basedpyright finds in a package in its strict mode."""
    settings = folder / "pyrightconfig.json"
    settings.write_text(json.dumps({**_STRICT, "include": [package]}), encoding="utf-8")
    done = ran(
        folder, "-m", "basedpyright", "--project", str(settings), "--pythonpath", sys.executable
    )
    settings.unlink()
    if done.returncode == 0:
        return []
    found = [
        line.strip() for line in _lines(done) if " - error: " in line or " - warning: " in line
    ]
    return found or ["basedpyright failed", *_lines(done)[-3:]]


def import_milliseconds(folder: Path, package: str, client: str) -> float:
    """Return what loading the client costs an interpreter, the best of three."""
    return min(float(ran(folder, "-c", _IMPORT, package, client).stdout or "nan") for _ in range(3))


def validation_seconds(document: Path) -> float:
    """Return what openapi-spec-validator costs by itself, its loading included."""
    return float(ran(_ROOT, "-c", _VALIDATION, str(document)).stdout or "nan")


def ran(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, to its end or to the end of patience."""
    command = [sys.executable, *arguments]
    try:
        return subprocess.run(
            command,
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        )
    except subprocess.TimeoutExpired:
        told = f"gave up after {SECONDS} seconds"
        return subprocess.CompletedProcess(command, 1, "", told)


def _lines(done: subprocess.CompletedProcess[str]) -> list[str]:
    return (done.stdout + done.stderr).splitlines()
