"""Owns how emitted Python is laid out: by one pinned ruff, and nothing else.

The files go to it as the cells of notebooks, each of which it lays out by itself: so thousands of
them take one process, and none touches the disk.
"""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

from ruff import find_ruff_bin

from . import literals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FORMAT = (
    "format",
    "--isolated",
    "--no-cache",
    "--target-version=py39",
    f"--line-length={literals.WIDTH}",
    # A template ends every item with a comma; what fits on one line is put there all the same.
    "--config=format.skip-magic-trailing-comma=true",
    # Nothing is sorted here; without this, each run would warn of the line above.
    "--config=lint.isort.split-on-trailing-comma=false",
)
# Characters at once; ruff takes many times as much memory.
_AT_ONCE = 1_000_000
# A line that would make a cell one in another language, even where it is text.
_MAGIC = re.compile(r"^\s*%%", re.MULTILINE)


def formatted(files: Mapping[str, str]) -> dict[str, str]:
    """Return the same files laid out; what isn't Python is left as it is."""
    made = dict(files)
    for names in _batches(files):
        made.update(zip(names, _cells([files[name] for name in names]), strict=True))
    for name, text in files.items():
        if name.endswith(".py") and not _is_cell(text):
            made[name] = _ran(text, "module.py")
    return made


def _is_cell(text: str) -> bool:
    """Whether a module can be a cell, and isn't too large to share its notebook."""
    return len(text) < _AT_ONCE and not _MAGIC.search(text)


def _batches(files: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the names of all files that can be cells, some at a time."""
    names: list[str] = []
    size = 0
    for name, text in files.items():
        if not name.endswith(".py") or not _is_cell(text):
            continue
        names.append(name)
        size += len(text)
        if size > _AT_ONCE:
            yield names
            names, size = [], 0
    if names:
        yield names


def _cells(texts: list[str]) -> Iterator[str]:
    kind: dict[str, Any] = {"cell_type": "code", "execution_count": None, "metadata": {}}
    cells = [
        {**kind, "id": str(at), "outputs": [], "source": text} for at, text in enumerate(texts)
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    laid_out = json.loads(_ran(json.dumps(notebook), "package.ipynb"))
    # The last line of a cell has no end.
    return ("".join(cell["source"]) + "\n" for cell in laid_out["cells"])


def _ran(text: str, name: str) -> str:
    ran = subprocess.run(  # noqa: S603 - the pinned formatter, on text of our own
        [find_ruff_bin(), *_FORMAT, f"--stdin-filename={name}", "-"],
        input=text.encode(),
        check=False,
        capture_output=True,
    )
    if ran.returncode:
        told = ran.stderr.decode()
        raise RuntimeError(f"an emitted file is not Python, a defect here: {told}")
    return ran.stdout.decode()
