"""Each golden case: what is emitted for its document is what its folder holds, both ways."""

from __future__ import annotations

import difflib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden.cases import CASES, PACKAGE, actual, expected

LONGEST = 40
RUNTIME = Path(__file__).resolve().parents[2] / "runtime" / "python"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_case_gives_what_it_expects(case: Path) -> None:
    """Every expected file is emitted as it stands, and no other (`make golden` rewrites them)."""
    wanted, given = expected(case), actual(case)
    difference = "".join(
        line
        for name in sorted(wanted.keys() | given.keys())
        for line in difflib.unified_diff(
            wanted.get(name, "").splitlines(keepends=True),
            given.get(name, "").splitlines(keepends=True),
            f"expected {name}" if name in wanted else "nothing expected",
            f"given {name}" if name in given else "nothing given",
        )
    )
    assert not difference, f"\n{difference}"
    assert wanted.keys() == given.keys()
    assert wanted


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_case_is_small(case: Path) -> None:
    """A case is about one feature, so its document is at most 40 lines."""
    lines = (case / "document.yaml").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST


def test_the_emitted_packages_pass_a_strict_type_check(tmp_path: Path) -> None:
    """Every package that is expected is clean under mypy --strict, as a user's checker reads it."""
    every = tmp_path / "every"
    shutil.copytree(RUNTIME, every / "_runtime", ignore=shutil.ignore_patterns("__pycache__"))
    (every / "__init__.py").touch()
    for package in (path.parent for case in CASES for path in case.glob(f"{PACKAGE}/*/py.typed")):
        shutil.copytree(package, every / package.parents[1].name)
        _share_runtime(every / package.parents[1].name)
    # A stub of the runtime that nothing imports need not be read.
    stubs = ("--exclude", "^every/[^/]+/_runtime/")
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--config-file=", "--strict", "--no-error-summary"),
            *stubs,
            *(f"--cache-dir={tmp_path / 'cache'}", "every"),
        ],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.stdout + ran.stderr == ""


def _share_runtime(package: Path) -> None:
    """Have a package refer to the one copy of the runtime, so that it is checked once."""
    own = package / "_runtime"
    own.mkdir()
    for path in RUNTIME.glob("*.py"):
        (own / f"{path.stem}.pyi").write_text(f"from every._runtime.{path.stem} import *\n")
    (own / "__init__.pyi").write_text("")
