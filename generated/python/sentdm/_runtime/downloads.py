# Copied from runtime/python/downloads.py, where changes belong.
"""A file that is there when it is whole.

Owns where the bytes of a download go until then, and what a disk can refuse. Must not know how they
come. The name is the caller's alone: what a server proposes (Content-Disposition) is not looked at.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import ArgumentError, TransportError, detached, why

if TYPE_CHECKING:
    from typing import IO

_LONGEST_NAME = 60  # of that part of it which is in the name beside it


class Download:
    """Bytes on their way to `path`, kept beside it until `end` puts them there.

    A file that is there is replaced then, and stays as it is if it never comes to that.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.size = 0
        self._path = Path(path)
        name = f"{self._path.name[:_LONGEST_NAME]}.{os.urandom(4).hex()}.part"
        self._part = self._path.with_name(name)
        self._file: IO[bytes] | None = None

    def begin(self) -> None:
        """Make the file beside the path; raise ArgumentError where there can be none."""
        try:
            is_taken = self._path.exists() and not self._path.is_file()
            self._file = None if is_taken else self._part.open("xb")
        except (OSError, ValueError) as error:  # ValueError: a path with a NUL
            raise _refused(why(error)) from detached(error)
        if is_taken:
            raise _refused("what is there is no regular file")

    def write(self, piece: bytes) -> None:
        """Add a piece."""
        if self._file is not None:
            try:
                self.size += self._file.write(piece)
            except OSError as error:
                raise _unwritten(error) from detached(error)

    def end(self) -> None:
        """Put what was written in its place."""
        if self._file is not None:
            try:
                self._file.close()
                self._part.replace(self._path)
            except OSError as error:
                raise _unwritten(error) from detached(error)
            self._file = None

    def leave(self) -> None:
        """Remove what was written, if `end` did not put it in its place."""
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                self._part.unlink()
            self._file = None


def _refused(why: str) -> ArgumentError:
    return ArgumentError(f"path can't be written: {why}", argument="path")


def _unwritten(error: OSError) -> TransportError:
    message = f"path can't be written to its end: {why(error)}"
    return TransportError(message, maybe_sent=True)
