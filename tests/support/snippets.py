"""Owns the finding of the Python snippets in a Markdown file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from pathlib import Path


@attrs.frozen
class Snippet:
    """One block of Python, the heading it stands under and the line it begins on."""

    heading: str
    line: int
    code: str


def snippets(file: Path) -> list[Snippet]:
    """Tell the ```python blocks of a file, in their order; none where there is no such file."""
    if not file.exists():
        return []
    found: list[Snippet] = []
    heading, start, code = "", 0, list[str]()
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if start and line.strip() == "```":
            found.append(Snippet(heading, start, "\n".join(code) + "\n"))
            start, code = 0, []
        elif start:
            code.append(line)
        elif line.strip() == "```python":
            start = number + 1
        elif title := re.match(r"#+ +(.*)", line):
            heading = title[1].strip("` ")
    return found
