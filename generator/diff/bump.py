"""Owns the raising of a version in the configuration, its text left alone but for the number."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.load.document import Node

_SCALAR = re.compile(r"""(["']?)([^"'\s,#}]+)\1""")


def raised(text: str, line: int, column: int, version: str) -> str:
    """A text with another version where one stands, between the same quotes."""
    lines = text.split("\n")
    before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    lines[line - 1] = before + _SCALAR.sub(rf"\g<1>{version}\g<1>", after, count=1)
    return "\n".join(lines)


def write(given: Node, version: str) -> None:
    """Write another version to the file that gives one; the file is exchanged as a whole."""
    source = given.document.source(given.file)
    text = raised(source.text, *source.position(given.pointer), version)
    path = Path(given.file)
    new = path.with_name(f".{path.name}.new")
    new.write_text(text, encoding="utf-8", newline="")
    new.chmod(path.stat().st_mode)
    os.replace(new, path)  # noqa: PTH105 - `Path.replace` says less of what it does to a file
