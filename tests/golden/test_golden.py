"""Each golden case: what is emitted for its document is what its folder holds, both ways."""

from __future__ import annotations

import difflib
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.golden.cases import CASES, DIAGNOSTICS, actual, expected, generate

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 40


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
    """Every emitted package is clean under mypy --strict, as a user's checker would read it."""
    every = tmp_path / "every"
    every.mkdir()
    (every / "__init__.py").touch()
    for case in CASES:
        if "error " not in expected(case).get(DIAGNOSTICS, ""):
            generate(case, tmp_path / "out")
            (package,) = (path.parent for path in (tmp_path / "out").glob("*/py.typed"))
            shutil.copytree(package, every / case.name)
            shutil.rmtree(tmp_path / "out")
            _share_runtime(every / case.name, every)
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--config-file=", "--strict", "--no-error-summary"),
            *(f"--cache-dir={tmp_path / 'cache'}", "every"),
        ],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.stdout + ran.stderr == ""


def _share_runtime(package: Path, every: Path) -> None:
    """Have all packages refer to one copy of the runtime, so that it is checked once."""
    own = package / "_runtime"
    if not (every / "_runtime").exists():
        shutil.copytree(own, every / "_runtime")
    for path in own.rglob("*.py"):
        path.with_suffix(".pyi").write_text(f"from every._runtime.{path.stem} import *\n")
        path.unlink()
    (own / "__init__.pyi").write_text("")
