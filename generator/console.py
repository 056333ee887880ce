"""Owns the streams that a run prints to, be they closed, full, narrow, or read by nobody."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# What a shell says of a program whose reader has left: 128 and the number of SIGPIPE.
UNREAD = 141
UNWRITTEN = 2


def printed(run: Callable[[], int]) -> int:
    """Return the exit code of a run, or what kept it from printing."""
    _open()
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        _hush()  # who read has left, as `head` does
        return UNREAD
    except OSError as error:
        if error.filename is not None:  # which a stream has not: no file tells of itself here
            raise
        with contextlib.suppress(OSError):
            sys.stderr.write(f"not everything could be written: {error.strerror}\n")
        _hush()
        return UNWRITTEN
    return code


def _open() -> None:
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started this, as `>&-` does
            setattr(sys, name, io.StringIO())
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A document may hold what the terminal's encoding hasn't. (stderr escapes it by itself.)
        sys.stdout.reconfigure(errors="backslashreplace")


def _hush() -> None:
    """Let nothing more be printed, as Python would try to at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)
