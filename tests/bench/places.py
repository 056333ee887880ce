"""Where contenders live: an environment each, outside of the project, kept for the next time."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from tests.support.document import SPEC
from tests.support.environments import Environment, plain_environment, uv

from .contenders import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .contenders import Contender

_MARK = ".installed"


@attrs.frozen
class Place:
    """The Python that runs a contender, and what it finds its libraries by."""

    python: str
    variables: Mapping[str, str] = attrs.field(factory=dict)

    def environment(self) -> dict[str, str]:
        """The variables of its processes, which find the programs that were installed with them."""
        variables = {**plain_environment(), **self.variables}
        variables["PATH"] = os.pathsep.join([str(Path(self.python).parent), os.environ["PATH"]])
        return variables


def own() -> Place:
    """The project's own environment, for those who need nothing that isn't there."""
    return Place(sys.executable, {"PYTHONPATH": str(PACKAGE)})


def installed(contender: Contender) -> Place:
    """An environment with what the contender needs, from the package index where it is new."""
    # By what is asked for: a contender that asks for something else gets another environment.
    key = sha256(repr((sys.version, contender.requirements)).encode()).hexdigest()[:12]
    folder = _cache() / f"{contender.module}-{key}"
    made = Environment(folder)
    install = ("pip", "install", "--quiet", "--compile-bytecode", "--python", made.python)
    if not (folder / _MARK).exists():
        uv("venv", "--quiet", "--clear", "--no-project", "--python", sys.executable, str(folder))
        if contender.requirements:
            uv(*install, *contender.requirements)
        (folder / _MARK).touch()
    elif any(one.startswith(str(PACKAGE)) for one in contender.requirements):
        uv(*install, "--reinstall-package", "sentdm-python-sdk", *contender.requirements)
    variables = {"PYTHONPATH": str(_generated(made))} if contender.is_generated else {}
    return Place(made.python, variables)


def versions(place: Place) -> dict[str, str]:
    """The distributions of an environment, by name."""
    listed = uv("pip", "list", "--python", place.python, "--format", "freeze")
    pairs = (line.partition("==") for line in listed.splitlines() if "==" in line)
    return {name: version for name, _, version in pairs}


def generate(place: Place, output: Path) -> None:
    """Let openapi-python-client generate its client from this project's document."""
    command = [
        str(Path(place.python).with_name("openapi-python-client")),
        "generate",
        "--meta",
        "none",
    ]
    command += ["--path", str(SPEC), "--output-path", str(output), "--overwrite"]
    subprocess.run(command, env=place.environment(), capture_output=True, check=True, timeout=300)


def _generated(environment: Environment) -> Path:
    folder = environment.folder / "generated"
    folder.mkdir(exist_ok=True)
    generate(Place(environment.python), folder / "sent_dm_core_api_client")
    return folder


def _cache() -> Path:
    folder = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(folder) / "sentdm-bench"
