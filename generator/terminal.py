"""Owns how a diagnostic looks on a terminal: the line of its file, a caret under it, colour.

Elsewhere a diagnostic is its text alone, for programs to read. A file's text is foreign: what a
terminal would obey is never written to it.
"""

from __future__ import annotations

import codecs
import functools
import os
import re
import shutil
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .diagnostics import Diagnostic

_COLOURS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m"}
_PLAIN = "\x1b[0m"
_CUT = "…"
# Lines end where the readers of YAML and JSON count them.
_BREAK = re.compile("\r\n|\r|\n")


class Terminal:
    """Writes diagnostics as its stream can show them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_terminal = stream.isatty()
        is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        self._is_coloured = self._is_terminal and not is_plain
        self._width = shutil.get_terminal_size().columns

    def tell(self, one: Diagnostic) -> None:
        """Write one diagnostic."""
        head, *hint = one.text().split("\n  hint: ", 1)
        if not self._is_terminal:
            self._stream.write(f"{one.text()}\n")
            return
        mark = f"{one.severity} {one.code}"
        lines = [_safe(head).replace(mark, self._coloured(mark, one.severity), 1)]
        lines += self._excerpt(one)
        lines += [f"  hint: {_safe(told)}" for told in hint]
        self._stream.write("\n".join(lines) + "\n")

    def _excerpt(self, one: Diagnostic) -> Iterator[str]:
        """The line that a diagnostic is about, and a caret under its column."""
        lines = _lines(one.file)
        if one.line > len(lines) or not lines[one.line - 1].strip():
            return
        gutter = f"  {one.line} | "
        shown, at = window(lines[one.line - 1], one.column, max(self._width - len(gutter), 20))
        yield gutter + shown
        yield " " * (len(gutter) - 2) + "| " + " " * at + self._coloured("^", one.severity)

    def _coloured(self, text: str, severity: str) -> str:
        return f"{_COLOURS[severity]}{text}{_PLAIN}" if self._is_coloured else text


def window(line: str, column: int, width: int) -> tuple[str, int]:
    """The part of a line around a column that fits a width, and how far in the column stands.

    Of a line that is too long a third is what stands before the column, or what is left over.
    """
    at = column - 1
    left, right = _safe(line[max(at - width, 0) : at]), _safe(line[at : at + width])
    is_whole = at <= width and at + width >= len(line)
    if is_whole and cells(left) + cells(right) <= width:
        return left + right, cells(left)
    room = width - 2 * len(_CUT)
    before = _fitting(left[::-1], max(room // 3, room - cells(right)))[::-1]
    after = _fitting(right, room - cells(before))
    head = _CUT if len(before) < len(left) or at > width else ""
    tail = _CUT if len(after) < len(right) or at + width < len(line) else ""
    return head + before + after + tail, cells(head + before)


def _fitting(text: str, room: int) -> str:
    """As much of the beginning of a text as fits."""
    for index, one in enumerate(text):
        room -= _cells(one)
        if room < 0:
            return text[:index]
    return text


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _safe(text: str) -> str:
    """The text with what is no letter or sign shown as one, and tabs as spaces."""
    spaced = text.replace("\t", "    ")
    return "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in spaced)


@functools.cache
def _lines(file: str) -> list[str]:
    """The lines of a file, read anew for who looks at them; none where it can't be read."""
    try:
        raw = Path(file).read_bytes()
    except (OSError, ValueError):
        return []
    return _BREAK.split(raw.removeprefix(codecs.BOM_UTF8).decode(errors="replace"))
