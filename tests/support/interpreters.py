"""Owns the finding of the Pythons of this machine that the SDK is for."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSIONS: Final = ("3.9", "3.10", "3.11", "3.12", "3.13")
UV: Final = (sys.executable, "-m", "uv")

_TELL: Final = "import sys; print('%d.%d' % sys.version_info[:2], sys.executable)"
_SECONDS: Final = 60


@functools.cache
def interpreter(version: str) -> str | None:
    """Tell the path of a working Python of this version, None where the machine has none."""
    return next((path for each in _candidates(version) if (path := _probe(each, version))), None)


def found() -> dict[str, str]:
    """Tell the versions that the machine has, each with its interpreter."""
    return {version: path for version in VERSIONS if (path := interpreter(version))}


def _candidates(version: str) -> Iterator[Path]:
    for folder in os.get_exec_path():
        yield Path(folder) / f"python{version}"
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from sorted(pyenv.glob(f"versions/{version}.*/bin/python"), reverse=True)
    command = [*UV, "python", "find", "--no-project", "--no-python-downloads", version]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_SECONDS)
    if told.returncode == 0:
        yield Path(told.stdout.strip())


def _probe(candidate: Path, version: str) -> str | None:
    """Ask an interpreter who it is: a version manager's shim may be there and yet not run."""
    if not os.access(candidate, os.X_OK):
        return None
    command = [str(candidate), "-I", "-c", _TELL]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_SECONDS)
    is_version, _, path = told.stdout.strip().partition(" ")
    return path if told.returncode == 0 and is_version == version else None
