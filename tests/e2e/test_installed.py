"""Owns the proof that the installed package serves a user's program on every Python it is for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.support import run_demo
from tests.support.environments import Environment, complaints
from tests.support.interpreters import VERSIONS
from tests.support.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM: Final = Path(__file__).with_name("user_program.py")
DEEP: Final = Path(__file__).with_name("deep_program.py")

every_python = pytest.mark.parametrize("version", VERSIONS)


@every_python
def test_user_program_runs(
    version: str, environment_of: Callable[[str], Environment], tmp_path: Path
) -> None:
    """A user's program runs without an error, a warning or a word on stderr."""
    environment = environment_of(version)
    with Sandbox() as sandbox:
        variables = {"SENTDM_BASE_URL": sandbox.url}
        done = environment.run([str(PROGRAM)], variables, cwd=tmp_path)
    assert (done.returncode, complaints(done.stderr)) == (0, "")
    assert done.stdout.endswith("404 Not Found\ndone\n")
    assert sandbox.findings == []


@every_python
def test_deep_answers_can_be_used(
    version: str, environment_of: Callable[[str], Environment], tmp_path: Path
) -> None:
    """What is as deep as it may be can be shown, copied, compared and pickled on every Python."""
    done = environment_of(version).run([str(DEEP)], {}, cwd=tmp_path)
    assert (done.returncode, complaints(done.stderr), done.stdout) == (0, "", "done\n")


@every_python
def test_demo_runs(
    version: str,
    environment_of: Callable[[str], Environment],
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The demo makes all thirteen calls and ends well."""
    code = run_demo.run(environment_of(version).python)
    out, err = capfd.readouterr()
    assert (code, err) == (0, "")
    assert "NotFound: 404 Not Found" in out


@pytest.mark.parametrize(
    "checker",
    [
        ["mypy", "--config-file=", "--strict", "--python-executable={python}"],
        ["basedpyright", "--pythonpath={python}", "--project={folder}"],
    ],
    ids=["mypy", "basedpyright"],
)
def test_user_program_is_typed(checker: list[str], newest: Environment, tmp_path: Path) -> None:
    """The installed package tells a user's type checker all that strict mode asks for."""
    program = tmp_path / PROGRAM.name
    program.write_text(PROGRAM.read_text(encoding="utf-8"), encoding="utf-8")
    settings = '{"typeCheckingMode": "strict"}'
    (tmp_path / "pyrightconfig.json").write_text(settings, encoding="utf-8")
    options = [each.format(python=newest.python, folder=tmp_path) for each in checker]
    command = [sys.executable, "-m", *options]
    if checker[0] == "mypy":
        command.append(str(program))
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
