"""Owns clean environments: a folder with one Python and what is installed into it, nothing else."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING, Final

import attrs

from .interpreters import UV

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SECONDS: Final = 300


@attrs.frozen
class Environment:
    """A virtual environment."""

    folder: Path

    @classmethod
    def create(cls, folder: Path, interpreter: str, *requirements: str) -> Environment:
        """Make an environment of this interpreter and install into it."""
        uv("venv", "--quiet", "--no-project", "--python", interpreter, str(folder))
        made = cls(folder)
        if requirements:
            uv("pip", "install", "--quiet", "--python", made.python, *requirements)
        return made

    @property
    def python(self) -> str:
        """Tell the path of its interpreter."""
        is_windows = os.name == "nt"
        place = ("Scripts", "python.exe") if is_windows else ("bin", "python")
        return str(self.folder.joinpath(*place))

    def run(
        self, arguments: Sequence[str], variables: dict[str, str], cwd: Path
    ) -> subprocess.CompletedProcess[str]:
        """Run its interpreter, every warning an error, with these variables and few others."""
        command = [self.python, "-W", "error", "-X", "dev", "-X", "utf8", *arguments]
        return _run(command, env=plain_environment() | variables, cwd=cwd)


def complaints(stderr: str) -> str:
    """Tell what a program wrote to stderr, less what depends on the machine's load.

    `-X dev` turns asyncio's debug mode on, which reports every callback that took 0.1 s.
    """
    return re.sub(r"Executing <.*?> took [0-9.]+ seconds\n", "", stderr, flags=re.DOTALL)


def plain_environment() -> dict[str, str]:
    """Tell this process's environment without what could change how Python or the SDK behaves."""
    unwanted = ("SENTDM_", "PYTHON", "VIRTUAL_ENV")
    return {k: v for k, v in os.environ.items() if not k.startswith(unwanted)}


def uv(*arguments: str) -> str:
    """Run uv and tell what it printed."""
    done = _run([*UV, *arguments], env=plain_environment() | {"UV_PYTHON_DOWNLOADS": "never"})
    if done.returncode:
        raise RuntimeError(f"uv {' '.join(arguments)}:\n{done.stderr}")
    return done.stdout


def _run(
    command: Sequence[str], *, env: dict[str, str], cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env=env,
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=_SECONDS,
    )
