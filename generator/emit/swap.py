"""The exchange of one folder for another, so that at every moment one of them is on disk whole.

Owns the two names beside the folder, `.NAME.new` and `.NAME.old`, the order in which they are used,
and how an exchange that was interrupted is healed: the new tree is built under the first, the old
one is moved to the second, the new one takes its place, the old one goes. Must not know what the
trees hold, beyond telling whether an earlier run made them.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from typing import TYPE_CHECKING

from generator.diagnostics import Place, bad_input

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

# In each tree that a run made. The last of its files to go, so that the rest of a tree is still
# known as ours when its removal was interrupted.
MARKER = ".generated-files"
# More gain nothing.
_AT_ONCE = 8


def new_of(folder: Path) -> Path:
    """Return where the new tree is built: beside the folder, so that a rename can move it."""
    return folder.with_name(f".{folder.name}.new")


def old_of(folder: Path) -> Path:
    """Return where the old tree stands while the new one takes its place."""
    return folder.with_name(f".{folder.name}.old")


def leftovers(folder: Path) -> list[Path]:
    """Return what an interrupted exchange left beside the folder."""
    return [path for path in (new_of(folder), old_of(folder)) if os.path.lexists(path)]


@contextlib.contextmanager
def locked(parent: Path) -> Iterator[None]:
    """Keep other runs out of the same parent folder; the lock ends with the process, if killed."""
    if sys.platform == "win32":  # pragma: no cover - it has no such lock; runs there must not meet
        yield
        return
    handle = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def heal(folder: Path, is_ours: Callable[[Path], bool]) -> None:
    """Finish or undo what an interrupted exchange left; `is_ours` tells a tree that a run made."""
    for path in leftovers(folder):
        if path.is_symlink() or not path.is_dir() or not is_ours(path):
            message = f"{path.name} beside the folder is in the way, and no run made it"
            raise bad_input("SD701", message, Place("", str(path)), "Move it away.")
    old = old_of(folder)
    if old.exists() and not folder.exists():
        # Stopped between the two renames. The new tree may not be on disk safely; the old one is.
        old.rename(folder)
    for path in leftovers(folder):
        _remove(path)


def exchange(folder: Path) -> None:
    """Put the finished new tree in the folder's place and remove what was there."""
    new, old = new_of(folder), old_of(folder)
    # What the user set for a folder stays; the inner ones first, as one may be set to read-only.
    folders = sorted((new, *_folders(new)), reverse=True)
    for path in folders:
        was = folder / path.relative_to(new)
        if was.is_dir():
            shutil.copystat(was, path)
    sync_all(folders)
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    sync(folder.parent)
    if old.exists():
        _remove(old)


def _remove(tree: Path) -> None:
    for path in tree.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    (tree / MARKER).unlink(missing_ok=True)
    tree.rmdir()


def _folders(tree: Path) -> Iterator[Path]:
    return (path for path in tree.rglob("*") if path.is_dir() and not path.is_symlink())


def sync_all(paths: Iterable[Path]) -> None:
    """Do so for many: waited for together, they share the journal's commits and cost a fifth."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - most runs write nothing

    all_of_them = list(paths)
    shares = [all_of_them[first::_AT_ONCE] for first in range(_AT_ONCE)]
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        for _ in threads.map(_sync_each, shares):
            pass  # raises what a thread raised


def _sync_each(paths: list[Path]) -> None:
    for path in paths:
        sync(path)


def sync(path: Path) -> None:
    """Have a file or folder reach the disk, so that no rename overtakes what it renames."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        # Some file systems can't for a folder; the order is then theirs.
        if not path.is_dir():
            raise
    finally:
        os.close(handle)
