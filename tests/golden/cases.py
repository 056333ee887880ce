"""Owns the golden cases: what each folder asks for, and what the generator gives for it now.

A case is a folder with `document.yaml` (and `config.yaml`, if names are part of it). Beside them
stands what is expected: the emitted package in `expected/`, less what is the same for every
document (the runtime, the licence), or the printed diagnostics in `expected.txt`.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import tempfile
from pathlib import Path

import openapi_spec_validator  # noqa: F401 - once, and not in a process for each case

from generator.cli import main

HOME = Path(__file__).resolve().parent
CASES = sorted(path.parent for path in HOME.glob("*/document.yaml"))
DIAGNOSTICS = "expected.txt"
PACKAGE = "expected"
_LEFT_OUT = ("LICENSE", ".generated-files", "sdk.lock.json")
_RUNTIME = "_runtime"


def expected(case: Path) -> dict[str, str]:
    """What stands in a case's folder, by path in it."""
    folder = case / PACKAGE
    files = {f"{PACKAGE}/{name}": text for name, text in _texts(folder).items()}
    told = case / DIAGNOSTICS
    return {**files, **({DIAGNOSTICS: told.read_text(encoding="utf-8")} if told.exists() else {})}


def actual(case: Path) -> dict[str, str]:
    """What the generator gives for a case's document, by path in its folder."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "out"
        told = generate(case, output)
        files = {
            f"{PACKAGE}/{name}": text
            for name, text in _texts(output).items()
            if name not in _LEFT_OUT and f"/{_RUNTIME}/" not in name
        }
    return {**files, **({DIAGNOSTICS: told} if told else {})}


def generate(case: Path, output: Path) -> str:
    """Run the generator in a case's folder, as a user would, and return what it tells."""
    options = ["--spec", "document.yaml", "--output", str(output)]
    if (case / "config.yaml").exists():
        options += ["--config", "config.yaml"]
    here = Path.cwd()
    os.chdir(case)  # So that positions name the file as the user did, on every machine.
    try:
        told = io.StringIO()
        with contextlib.redirect_stderr(told), contextlib.redirect_stdout(io.StringIO()):
            main(["generate", *options])
    finally:
        os.chdir(here)
    return told.getvalue()


def rewrite(case: Path) -> bool:
    """Make what is expected what is given; tells whether anything changed."""
    given = actual(case)
    if given == expected(case):
        return False
    shutil.rmtree(case / PACKAGE, ignore_errors=True)
    (case / DIAGNOSTICS).unlink(missing_ok=True)
    for name, text in given.items():
        path = case / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return True


def _texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
