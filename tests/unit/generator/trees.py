"""Owns two trees of files, and how what became of a folder is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import BadInput
from generator.emit.tree import MANIFEST, write

if TYPE_CHECKING:
    from pathlib import Path

    from generator.emit.tree import Difference

OLD = {"pyproject.toml": "old\n", "pkg/__init__.py": "one\n", "pkg/gone/a.py": "a\n", "same": "s\n"}
NEW = {"pyproject.toml": "new\n", "pkg/__init__.py": "two\n", "pkg/come/b.py": "b\n", "same": "s\n"}


def tree(folder: Path) -> dict[str, str]:
    """Return what a folder holds, the manifest aside."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def names(folder: Path) -> list[str]:
    """Return the names of what stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


def kinds(found: list[Difference]) -> dict[str, str]:
    """Return the kind of difference of each path."""
    return {one.path: one.kind for one in found}


def refused(folder: Path, files: dict[str, str]) -> str:
    """Return the code with which a run is refused."""
    with pytest.raises(BadInput) as caught:
        write(folder, files)
    (one,) = caught.value.diagnostics
    assert one.file == str(folder)
    return one.code
