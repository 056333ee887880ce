"""Broken documents: a third of the real ones are, so the generator has to live with any."""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli import main
from generator.diagnostics import Problems
from generator.load.source import Source
from generator.render.files import environment
from tests.corpus.mutate import cut, mutated
from tests.support import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = Path(os.environ.get("CORPUS") or Path(__file__).parent / "documents")
_DOCUMENTS = sorted(one for one in _FOLDER.iterdir() if one.suffix in (".json", ".yaml", ".yml"))
_ROUNDS = 25
_PATHS = 4


@pytest.fixture
def importable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder whose package `fuzzed` can be imported, again after each change."""
    monkeypatch.syspath_prepend(str(tmp_path / "out"))
    # Two files of one size, written in one second, would have one bytecode.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    # The formatter and a disk that is waited for have nothing to do with it, and take most of it.
    monkeypatch.setattr("generator.render.files.formatted", lambda files: files)
    monkeypatch.setattr("generator.emit.tree.sync", lambda _: None)
    templates = environment()
    monkeypatch.setattr("generator.render.files.environment", lambda: templates)
    yield tmp_path
    _forget("fuzzed")


def _forget(name: str, *, but: str = "nothing") -> None:
    for one in [*sys.modules]:
        if one.partition(".")[0] == name and not one.startswith(but):
            del sys.modules[one]


def _load_all(name: str) -> None:
    importlib.invalidate_caches()
    package = importlib.import_module(name)
    for one in pkgutil.walk_packages(package.__path__, f"{name}."):
        if "._runtime." not in one.name:
            importlib.import_module(one.name)


def _tried(value: Any, folder: Path) -> int:
    spec, report = folder / "broken.json", folder / "report.json"
    spec.write_text(json.dumps(value, indent=1), encoding="utf-8")
    command = ["generate", "--spec", str(spec), "--output", str(folder / "out")]
    code = main([*command, "--package", "fuzzed", "--report", str(report), "--no-validate"])
    if code == 0:
        _forget("fuzzed", but="fuzzed._runtime")
        _load_all("fuzzed")
        return code
    found = json.loads(report.read_text(encoding="utf-8"))["diagnostics"]
    errors = [one for one in found if one["severity"] == "error"]
    assert code == 2
    assert errors
    assert all(one["line"] >= 1 and one["file"] for one in errors)
    return code


@pytest.mark.fuzz
@pytest.mark.parametrize("path", _DOCUMENTS, ids=[one.name for one in _DOCUMENTS])
def test_a_broken_document_is_emitted_or_refused_by_position(path: Path, importable: Path) -> None:
    """With any fault in it, a document gives a package that loads, or errors with positions."""
    whole = Source.read(str(path), Problems()).value
    until = fuzz.end()
    for seed in count() if fuzz.IS_LONG else range(_ROUNDS):
        random = Random(seed)
        broken = mutated(cut(whole, random, _PATHS), random, faults=1 + seed % 4)
        try:
            _tried(broken, importable)
        except BaseException:
            print(f"seed {seed} of {path}")
            raise
        if fuzz.IS_LONG and fuzz.is_over(until):
            break
