"""Owns what the end-to-end tests share: the built wheel, and an environment of each Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.support.document import ROOT
from tests.support.environments import Environment, uv
from tests.support.interpreters import VERSIONS, found, interpreter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PACKAGE: Final = ROOT / "generated" / "python"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the Pythons that the package was tried on."""
    have = found()
    missing = [version for version in VERSIONS if version not in have]
    line = f"e2e: the package was tried on Python {', '.join(have) or '(none)'}"
    terminalreporter.write_line(f"{line}; not found: {', '.join(missing)}" if missing else line)


@pytest.fixture(scope="session")
def package() -> Path:
    """Tell the folder of the emitted package."""
    return PACKAGE


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, once."""
    folder = tmp_path_factory.mktemp("dist")
    uv("build", "--quiet", "--wheel", "--out-dir", str(folder), str(PACKAGE))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def environment_of(
    wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Environment]:
    """Give the environment of a Python with the wheel installed, made once per version."""
    made: dict[str, Environment] = {}

    def environment(version: str) -> Environment:
        path = interpreter(version)
        if path is None:
            pytest.skip(f"this machine has no Python {version}")
        if version not in made:
            folder = tmp_path_factory.mktemp("environment") / version
            made[version] = Environment.create(folder, path, str(wheel))
        return made[version]

    return environment


@pytest.fixture(scope="session")
def newest(environment_of: Callable[[str], Environment]) -> Environment:
    """Give the environment of the newest Python that the machine has."""
    return environment_of(list(found())[-1])
